using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Venice.OpenApi.Conformance;

namespace Venice.Contracts.Covering;

/// <summary>Texts that an expression does not find.</summary>
internal static class PatternBreaker
{
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(1);

    public static IEnumerable<JsonNode?> Break(string pattern, JsonNode? value)
    {
        var text = value is JsonValue && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "text";
        return EcmaPattern.Translate(pattern) is { } known
            ? new[] { "", text + "§", "§" + text, "§", "text" }.Where(one => IsNotFound(known, one)).Select(static one => (JsonNode?)one)
            : [];
    }

    private static bool IsNotFound(string pattern, string text)
    {
        try
        {
            return !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, LongestSearch);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
