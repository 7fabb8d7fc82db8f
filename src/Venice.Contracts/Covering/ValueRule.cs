using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Venice.Contracts.Covering;

/// <summary>Judges a single value by one matcher, as Pact's engine does. What is not known here lets everything through: coverage is never claimed on a guess.</summary>
internal static class ValueRule
{
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(1);

    /// <summary>Whether a kind of rule is known, also for what it means on a list or an object: <c>arrayContains</c>, for one, is not.</summary>
    public static bool IsKnown(string name) => name is "equality" or "regex" or "include" or "integer" or "decimal" or "number" or "boolean" or "null" or "date" or "time" or "datetime" or "timestamp" or "type" or "notEmpty" or "values";

    public static bool Accepts(JsonObject matcher, JsonNode? expected, JsonNode? actual) => PlacedRules.NameOf(matcher) switch
    {
        "equality" => JsonNode.DeepEquals(expected, actual),
        "regex" => Finds(TextMember(matcher, "regex"), TextOf(actual)),
        "include" => TextMember(matcher, "value") is not { } part || TextOf(actual).Contains(part, StringComparison.Ordinal),
        "integer" => actual is JsonValue && actual.GetValueKind() == JsonValueKind.Number && IsWhole(actual),
        "decimal" => actual is JsonValue && actual.GetValueKind() == JsonValueKind.Number && !IsWhole(actual),
        "number" => actual is JsonValue && actual.GetValueKind() == JsonValueKind.Number,
        "boolean" => KindOf(actual) == JsonValueKind.True || TextOf(actual) is "true" or "false",
        "null" => actual is null,
        "date" or "time" or "datetime" or "timestamp" => actual is JsonValue && actual.GetValueKind() == JsonValueKind.String
            && (JavaTimeFormat.Translate(TextMember(matcher, "format") ?? "") is not { } formats || DateTimeOffset.TryParseExact(TextOf(actual), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        "type" => KindOf(expected) == KindOf(actual),
        "notEmpty" => actual is not null && TextOf(actual).Length > 0,
        _ => true,
    };

    /// <summary>Whether the length of a list is one that the matcher allows.</summary>
    public static bool AcceptsLength(JsonObject matcher, int length) =>
        !(Number(matcher, "min") is { } min && length < min) && !(Number(matcher, "max") is { } max && length > max);

    private static bool Finds(string? pattern, string text)
    {
        try
        {
            return pattern is null || Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, LongestSearch);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>True and false are of one kind.</summary>
    private static JsonValueKind KindOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null => JsonValueKind.Null,
        JsonValueKind.False => JsonValueKind.True,
        { } kind => kind,
    };

    private static string TextOf(JsonNode? node) => node is JsonValue && node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString() ?? "null";

    private static bool IsWhole(JsonNode number) => number.ToJsonString().AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    private static string? TextMember(JsonObject matcher, string name) => matcher[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int? Number(JsonObject matcher, string name) => matcher[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
