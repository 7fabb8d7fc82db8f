using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>An alternative that what lies below it belongs to: a body that has another one there says nothing of it.</summary>
/// <param name="path">Where the alternatives are.</param>
/// <param name="alternative">The alternative.</param>
internal sealed class SchemaGuard(IReadOnlyList<PathStep> path, OpenApiSchema alternative)
{
    public IReadOnlyList<PathStep> Path { get; } = path;

    public OpenApiSchema Alternative { get; } = alternative;
}
