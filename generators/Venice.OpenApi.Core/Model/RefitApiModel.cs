using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>A tag for Refit: an interface with its attributes, and the stub that Refit would otherwise generate.</summary>
/// <param name="ServerUrl">The document's server, for an HTTP client without a base address.</param>
internal sealed record RefitApiModel(
    string Namespace,
    string Name,
    string StubName,
    string Tag,
    string DocumentName,
    string? ServerUrl,
    DocumentationModel Documentation,
    EquatableArray<RefitMethodModel> Methods)
{
    /// <summary>The type is seen in their own assembly only; public otherwise.</summary>
    public bool IsInternal { get; init; }
}
