using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>An open enum of strings.</summary>
internal sealed record EnumModel(
    string Namespace,
    string Name,
    string Origin,
    string DocumentName,
    DocumentationModel Documentation,
    EquatableArray<EnumMemberModel> Members)
{
    /// <summary>The type is seen in their own assembly only; public otherwise.</summary>
    public bool IsInternal { get; init; }
}
