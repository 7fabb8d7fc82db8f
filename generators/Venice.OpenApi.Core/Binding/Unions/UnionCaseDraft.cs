using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>A case before its name is settled.</summary>
/// <param name="Members">What it was made of: more than one when texts, numbers or lists were taken together.</param>
internal sealed record UnionCaseDraft(string WantedName, BoundType Bound, IReadOnlyList<UnionMember> Members)
{
    /// <summary>What the objects that tell the case apart look like: its own, or the items of a list; <see langword="null"/> when it holds none.</summary>
    public SchemaFacts? Object { get; init; } = Members is [{ Facts: { Types: OpenApiTypes.Object } facts }] ? facts : null;
}
