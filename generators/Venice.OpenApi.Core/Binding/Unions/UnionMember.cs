using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>An alternative of a union.</summary>
/// <param name="Written">As it stands in the list, perhaps a reference: it has the name.</param>
/// <param name="Schema">What is bound; <see langword="null"/> when only one of several types of <paramref name="Facts"/> is meant.</param>
/// <param name="Place">What a type without a name is called after.</param>
internal sealed record UnionMember(OpenApiSchema Written, OpenApiSchema? Schema, SchemaFacts Facts, TypePlace Place)
{
    /// <summary>What it is called, when that does not follow from what is written.</summary>
    public string? Name { get; init; }
}
