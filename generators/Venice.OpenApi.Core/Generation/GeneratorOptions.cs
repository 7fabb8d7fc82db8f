using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Generation;

/// <summary>What is said about one document beside it: in a project, the metadata of its <c>OpenApiDocument</c> item.</summary>
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
}
