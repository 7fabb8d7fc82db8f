using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice;

/// <summary>Makes JSON of a value of a dictionary of objects, without reflection.</summary>
internal static class FieldValue
{
    public static JsonNode? From(string name, object value) => value switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        short number => JsonValue.Create(number),
        byte number => JsonValue.Create(number),
        uint number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        double number when double.IsFinite(number) => JsonValue.Create(number),
        float number when float.IsFinite(number) => JsonValue.Create(number),
        ImageQuality quality => JsonValue.Create(quality.Value),
        EditAspectRatio ratio => JsonValue.Create(ratio.Value),
        JsonNode node => node.DeepClone(),
        JsonElement element => From(element),
        double or float => throw Refusal.OfOptions($"AdditionalProperties['{name}'] is no number that JSON can hold."),
        _ => throw Refusal.OfOptions(
            $"AdditionalProperties['{name}'] is of type {value.GetType().Name}; a text, a truth value, a number, a JsonElement or a JsonNode is needed."),
    };

    private static JsonNode? From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element),
    };
}
