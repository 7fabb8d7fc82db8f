using Microsoft.CodeAnalysis.Diagnostics;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Generation;

namespace Venice.OpenApi.Generator;

/// <summary>Reads the metadata of an <c>OpenApiDocument</c> item. Lists use commas, since <c>;</c> and <c>#</c> do not survive the way to the compiler.</summary>
internal static class ItemMetadata
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    public static bool IsDocument(AnalyzerConfigOptions file) =>
        string.Equals(Text(file, Metadata + "OpenApi"), "true", StringComparison.OrdinalIgnoreCase);

    public static GeneratorOptions Read(AnalyzerConfigOptions file, AnalyzerConfigOptions project) => new(
        Text(file, Metadata + "Namespace") ?? Text(project, "build_property.RootNamespace") ?? "OpenApi",
        Text(file, Metadata + "ClientName"),
        Text(file, Metadata + "Overlay"),
        List(file, Metadata + "Operations"),
        List(file, Metadata + "Tags"),
        string.Equals(Text(file, Metadata + "Emit"), "models", StringComparison.OrdinalIgnoreCase))
    {
        // as an attribute, Exclude belongs to MSBuild and leaves out files; only as an element it is metadata
        Excluded = [.. List(file, Metadata + "ExcludeOperations"), .. List(file, Metadata + "Exclude")],
        Accessibility = Text(file, Metadata + "Accessibility"),
        Refit = Text(file, Metadata + "Refit"),
        RefitOnly = string.Equals(Text(file, Metadata + "Emit"), "refit", StringComparison.OrdinalIgnoreCase),
    };

    private static string? Text(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static EquatableArray<string> List(AnalyzerConfigOptions options, string key) =>
        (Text(options, key) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries).Select(static item => item.Trim()).Where(static item => item.Length > 0).ToEquatableArray();
}
