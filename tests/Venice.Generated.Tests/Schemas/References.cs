using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.Schemas;

/// <summary>The references of a JSON document.</summary>
internal static class References
{
    public static IReadOnlyList<string> In(JsonNode? node) => node switch
    {
        JsonObject map => [.. map.SelectMany(static member => member is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : In(member.Value))],
        JsonArray list => [.. list.SelectMany(In)],
        _ => [],
    };

    public static JsonNode? Follow(JsonNode document, string reference)
    {
        var node = document;
        foreach (var step in reference.Split('/')[1..])
        {
            node = node?[step];
        }

        return node;
    }
}
