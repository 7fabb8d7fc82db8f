using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>A case before its name is settled.</summary>
/// <param name="Members">What it was made of: more than one when texts, numbers or lists were taken together.</param>
internal sealed record UnionCaseDraft(string WantedName, BoundType Bound, IReadOnlyList<UnionMember> Members)
{
    /// <summary>For objects; <see langword="null"/> when the case is of another kind.</summary>
    public SchemaFacts? Object => Members is [{ Facts: { Types: OpenApiTypes.Object } facts }] ? facts : null;
}
