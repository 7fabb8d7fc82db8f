using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>An alternative that what lies below it belongs to: a body that has another one there says nothing of it. There is one for each place and alternative, whatever leads to it.</summary>
/// <param name="path">Where the alternatives are.</param>
/// <param name="alternative">The alternative.</param>
internal sealed class SchemaGuard(IReadOnlyList<PathStep> path, OpenApiSchema alternative)
{
    public IReadOnlyList<PathStep> Path { get; } = path;

    public OpenApiSchema Alternative { get; } = alternative;

    /// <summary>The alternatives around it, of which a body has to have one; <see langword="null"/> among them stands for the body itself.</summary>
    public HashSet<SchemaGuard?> Outer { get; } = [];
}
