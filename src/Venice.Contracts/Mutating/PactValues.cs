using System.Text.Json.Nodes;
using Venice.Contracts.Covering;

namespace Venice.Contracts.Mutating;

/// <summary>The headers or the query of a contract's request, one pair for each value: a name has a list of them, or a single one.</summary>
internal static class PactValues
{
    public static IEnumerable<KeyValuePair<string, string>> Of(JsonNode? named) =>
        (named as JsonObject ?? []).SelectMany(static pair => Of(pair.Key, pair.Value));

    private static IEnumerable<KeyValuePair<string, string>> Of(string name, JsonNode? value) => value is JsonArray values
        ? values.Select(one => KeyValuePair.Create(name, RecordedBody.TextOf(one) ?? ""))
        : [KeyValuePair.Create(name, RecordedBody.TextOf(value) ?? "")];
}
