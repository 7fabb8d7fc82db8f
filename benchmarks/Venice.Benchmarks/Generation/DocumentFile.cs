using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Venice.Benchmarks.Generation;

/// <summary>An OpenAPI document as the compiler hands it over.</summary>
internal sealed class DocumentFile(string path, string text) : AdditionalText
{
    private readonly SourceText _source = SourceText.From(text);

    public override string Path => path;

    public string Text => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _source;

    public DocumentFile With(string oldText, string newText)
    {
        var at = text.IndexOf(oldText, StringComparison.Ordinal);
        return at >= 0
            ? new(path, string.Concat(text.AsSpan(0, at), newText, text.AsSpan(at + oldText.Length)))
            : throw new InvalidOperationException($"{path} has no '{oldText}' to edit.");
    }
}
