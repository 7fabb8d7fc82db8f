using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>The root client: a property for each interface.</summary>
/// <param name="ServerUrl">The first server's address, or <see langword="null"/> when it is not absolute.</param>
internal sealed record ClientModel(
    string Namespace,
    string Name,
    string DocumentName,
    string? ServerUrl,
    DocumentationModel Documentation,
    EquatableArray<ClientPropertyModel> Apis,
    EquatableArray<SecuritySchemeModel> SecuritySchemes)
{
    /// <summary>The type is seen in their own assembly only; public otherwise.</summary>
    public bool IsInternal { get; init; }
}
