using System.Text.Json.Nodes;

namespace Venice.Contracts.Deriving;

/// <summary>A value that a schema allows, and what it says of all such values.</summary>
/// <param name="Plain">The value.</param>
/// <param name="Matched">The value with Pact's matchers.</param>
internal sealed record Specimen(JsonNode? Plain, JsonNode? Matched)
{
    /// <summary>A value that is the only one.</summary>
    public static Specimen Exactly(JsonNode? value) => new(value, Match.Equality(value?.DeepClone()));
}
