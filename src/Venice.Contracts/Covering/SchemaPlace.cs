using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>A place in a body, and what a schema says of it.</summary>
/// <param name="Path">The way to it.</param>
/// <param name="Schema">What is said there; several schemas may speak of one place.</param>
/// <param name="IsOptional">Whether it, or something above it, need not be there.</param>
internal sealed record SchemaPlace(IReadOnlyList<PathStep> Path, OpenApiSchema Schema, bool IsOptional)
{
    public string Text { get; } = PathStep.TextOf(Path);

    /// <summary>The innermost of the alternatives that it lies below; <see langword="null"/> when there are none.</summary>
    public SchemaGuard? Guard { get; init; }

    /// <summary>Whether this is the first schema that names the member which stands there.</summary>
    public bool IsMember { get; init; }

    public string Pointer { get; init; } = Schema.Pointer;
}
