using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Venice.OpenApi.Generator.Tests;

/// <summary>Compiler-visible properties and metadata.</summary>
internal sealed class FakeOptions(Dictionary<string, string> global, Dictionary<string, Dictionary<string, string>> metadata) : AnalyzerConfigOptionsProvider
{
    private static readonly Dictionary<string, string> Nothing = [];

    public override AnalyzerConfigOptions GlobalOptions => new Values(global);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(Nothing);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(metadata.GetValueOrDefault(textFile.Path, Nothing));

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
