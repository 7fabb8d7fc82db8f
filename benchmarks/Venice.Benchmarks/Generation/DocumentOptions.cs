using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Venice.Benchmarks.Generation;

/// <summary>The metadata of the one <c>OpenApiDocument</c> item of a project.</summary>
internal sealed class DocumentOptions(string operations) : AnalyzerConfigOptionsProvider
{
    private readonly Values _document = new(new(StringComparer.OrdinalIgnoreCase)
    {
        ["build_metadata.AdditionalFiles.OpenApi"] = "true",
        ["build_metadata.AdditionalFiles.Namespace"] = "Acme.Api",
        ["build_metadata.AdditionalFiles.ClientName"] = "AcmeClient",
        ["build_metadata.AdditionalFiles.Operations"] = operations,
    });

    private readonly Values _nothing = new([]);

    public override AnalyzerConfigOptions GlobalOptions => _nothing;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _nothing;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _document;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
