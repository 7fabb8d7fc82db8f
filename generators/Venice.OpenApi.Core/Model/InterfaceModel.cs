using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>A tag: an interface and the class that implements it.</summary>
internal sealed record InterfaceModel(
    string Namespace,
    string Name,
    string ClassName,
    string Tag,
    string DocumentName,
    DocumentationModel Documentation,
    EquatableArray<OperationModel> Operations)
{
    /// <summary>The type is seen in their own assembly only; public otherwise.</summary>
    public bool IsInternal { get; init; }
}
