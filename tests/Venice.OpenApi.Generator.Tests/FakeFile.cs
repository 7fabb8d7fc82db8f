using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Venice.OpenApi.Generator.Tests;

/// <summary>A file that the compiler was given; without content it does not exist.</summary>
internal sealed class FakeFile(string path, string? content) : AdditionalText
{
    public override string Path => path;

    public string? Content => content;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => content is null ? null : SourceText.From(content);
}
