using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.OpenApi.Conformance;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Whether two JSON values mean the same: members in any order, numbers by value; a member that is absent is not one that is null.</summary>
internal static class JsonSame
{
    /// <returns>The first difference with its place, or <see langword="null"/>.</returns>
    /// <param name="isFree">Asked about a member that came and was not written, with the object that it came in: may it hold anything, as no schema speaks of it?</param>
    public static string? Difference(JsonNode? came, JsonNode? written, Func<JsonObject, string, bool> isFree, string path = "")
    {
        switch (came, written)
        {
            case (JsonObject one, JsonObject other):
                return Members(one, other, isFree, path);
            case (JsonArray one, JsonArray other) when one.Count == other.Count:
                return one.Select((item, index) => Difference(item, other[index], isFree, $"{path}[{index}]")).FirstOrDefault(static found => found is not null);
            case (null, null):
                return null;
            case (JsonValue one, JsonValue other) when Scalar(one) == Scalar(other):
                return null;
            default:
                return $"{path}: {Short(came)} became {Short(written)}";
        }
    }

    private static string? Members(JsonObject came, JsonObject written, Func<JsonObject, string, bool> isFree, string path)
    {
        foreach (var (name, value) in came.ToList())
        {
            if (!written.TryGetPropertyValue(name, out var kept))
            {
                if (!isFree(came, name))
                {
                    return $"{path}.{name}: {Short(value)} was lost";
                }
            }
            else if (Difference(value, kept, isFree, $"{path}.{name}") is { } difference)
            {
                return difference;
            }
        }

        return written.Select(static member => member.Key).FirstOrDefault(name => !came.ContainsKey(name)) is { } added ? $"{path}.{added}: was added" : null;
    }

    private static string Scalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => "n" + JsonNumber.Parse(value.ToJsonString()),
        JsonValueKind.String => Text(value.GetValue<string>()),
        var kind => kind.ToString(),
    };

    // a point in time has many spellings
    private static string Text(string text) =>
        text.Length > 18 && text[10] is 'T' or 't' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? "t" + time.UtcTicks : "s" + text;

    private static string Short(JsonNode? node) => node?.ToJsonString() is { } text ? text[..Math.Min(text.Length, 60)] : "null";
}
