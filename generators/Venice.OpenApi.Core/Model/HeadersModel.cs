using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>The typed response headers of an operation's answer.</summary>
internal sealed record HeadersModel(
    string Namespace,
    string Name,
    string Origin,
    string DocumentName,
    DocumentationModel Documentation,
    EquatableArray<HeaderModel> Headers)
{
    /// <summary>The type is seen in their own assembly only; public otherwise.</summary>
    public bool IsInternal { get; init; }
}
