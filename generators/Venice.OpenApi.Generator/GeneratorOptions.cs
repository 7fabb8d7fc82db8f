using Microsoft.CodeAnalysis.Diagnostics;
using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Generator;

/// <summary>What the project says about one document: the metadata of its <c>OpenApiDocument</c> item. Lists use commas, since <c>;</c> and <c>#</c> do not survive the way to the compiler.</summary>
/// <param name="Namespace">Of the emitted code; the project's root namespace when nothing is said.</param>
/// <param name="ClientName">Of the root client; made from the file's name when nothing is said.</param>
/// <param name="Overlay">The overlay's path as written in the project.</param>
internal sealed record GeneratorOptions(
    string Namespace,
    string? ClientName,
    string? Overlay,
    EquatableArray<string> Operations,
    EquatableArray<string> Tags,
    bool ModelsOnly)
{
    /// <summary>The operationIds to leave out.</summary>
    public EquatableArray<string> Excluded { get; init; } = [];

    /// <summary>What is said about who sees the emitted types; <see langword="null"/> when nothing is.</summary>
    public string? Accessibility { get; init; }

    /// <summary><see langword="null"/> when <see cref="Accessibility"/> is none of <c>public</c>, <c>internal</c> and nothing.</summary>
    public bool? IsInternal => Accessibility?.ToLowerInvariant() switch
    {
        null or "public" => false,
        "internal" => true,
        _ => null,
    };

    /// <summary>What is said about Refit; <see langword="null"/> when nothing is, and the project's references decide.</summary>
    public string? Refit { get; init; }

    /// <summary>The types stand in another assembly: nothing is emitted but the interfaces for Refit.</summary>
    public bool RefitOnly { get; init; }

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
