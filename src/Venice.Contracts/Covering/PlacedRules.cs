using System.Text.Json.Nodes;

namespace Venice.Contracts.Covering;

/// <summary>The rules of a contract at one path.</summary>
/// <param name="Path">Where they stand; they hold below it too.</param>
/// <param name="Matchers">The matchers, as the contract writes them.</param>
/// <param name="AreAlternatives">Whether one of them is enough.</param>
internal sealed record PlacedRules(RulePath Path, IReadOnlyList<JsonObject> Matchers, bool AreAlternatives)
{
    public string Words => string.Join(AreAlternatives ? " or " : " and ", Matchers.Select(NameOf));

    public static IReadOnlyList<PlacedRules> ReadAll(JsonNode? rules) => rules is JsonObject places
        ? [.. places.Where(static place => place.Value is JsonObject).Select(static place => Read(RulePath.Parse(place.Key), (JsonObject)place.Value!))]
        : [];

    public static PlacedRules Read(RulePath path, JsonObject rules) => new(
        path,
        [.. (rules["matchers"] as JsonArray ?? []).OfType<JsonObject>()],
        rules["combine"] is JsonValue combine && combine.TryGetValue<string>(out var word) && word == "OR");

    public static string NameOf(JsonObject matcher) => matcher["match"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : "type";
}
