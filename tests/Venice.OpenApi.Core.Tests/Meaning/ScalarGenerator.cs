using System.Globalization;
using System.Text.Json.Nodes;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Texts and numbers.</summary>
internal sealed class ScalarGenerator(Random random)
{
    private const int LongestText = 20_000;
    private const double WholeLimit = 9_007_199_254_740_992;

    private static readonly string[] Words = ["canal", "Gondola", "é", "a b", "São Marco", "\"quoted\"", "x/y?z", "日本", "0", "🛶", "", "true", "-1"];

    public JsonNode? Anything() => random.Next(6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.Next(-1000, 1000)),
        3 => new JsonObject { ["a"] = 1, ["b"] = new JsonArray(null, "c") },
        4 => new JsonArray(1, "two", null),
        _ => JsonValue.Create(Words[random.Next(Words.Length)]),
    };

    public string Text(Facets facets)
    {
        var sources = facets.Sources;
        var pattern = sources.Select(static s => s.Pattern).FirstOrDefault(static p => p is not null);
        var fewest = sources.Max(static s => s.MinLength) ?? 0;
        var most = sources.Min(static s => s.MaxLength) ?? long.MaxValue;
        if (pattern is not null)
        {
            for (var tries = 0; tries < 30; tries++)
            {
                if (PatternText.Make(pattern, random) is { } made && made.Length >= fewest && made.Length <= most && PatternSearch.Finds(pattern, made))
                {
                    return made;
                }
            }
        }

        var text = sources.Select(static s => s.Format).FirstOrDefault(static f => f is not null) is { } format ? OfFormat(format) : null;
        text ??= sources.Exists(static s => string.Equals(s.ContentEncoding, "base64", StringComparison.OrdinalIgnoreCase)) ? Base64() : Words[random.Next(Words.Length)];
        return Fit(text, fewest, most);
    }

    public JsonNode? Number(Facets facets, bool isWhole)
    {
        var low = Math.Max(Bound(facets, static s => s.Minimum) ?? double.MinValue, Above(Bound(facets, static s => s.ExclusiveMinimum), isWhole) ?? double.MinValue);
        var high = Math.Min(Bound(facets, static s => s.Maximum, isUpper: true) ?? double.MaxValue, -(Above(-Bound(facets, static s => s.ExclusiveMaximum, isUpper: true), isWhole) ?? double.MinValue));
        low = low == double.MinValue ? Math.Min(high == double.MaxValue ? -50 : high - 1000, 0) : low;
        high = high == double.MaxValue ? Math.Max(low + 1000, 1000) : high;
        var value = random.Next(5) switch { 0 => low, 1 => high, _ => low + (random.NextDouble() * (high - low)) };
        var step = Bound(facets, static s => s.MultipleOf) ?? (isWhole ? 1 : 0.25);
        var exact = Math.Abs(value) < WholeLimit && step > 0 && decimal.TryParse(step.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var unit) && unit > 0
            ? Snap((decimal)value, unit, (decimal)Math.Clamp(low, -WholeLimit, WholeLimit), (decimal)Math.Clamp(high, -WholeLimit, WholeLimit))
            : (decimal)Math.Clamp(Math.Round(value), -WholeLimit, WholeLimit);
        return JsonNode.Parse(isWhole ? decimal.Truncate(exact).ToString("0", CultureInfo.InvariantCulture) : exact.ToString(CultureInfo.InvariantCulture));
    }

    private static decimal Snap(decimal value, decimal unit, decimal low, decimal high)
    {
        var snapped = decimal.Floor(value / unit) * unit;
        return snapped < low && snapped + unit <= high ? snapped + unit : snapped < low ? value : snapped;
    }

    private static double? Above(double? bound, bool isWhole) => bound is { } value ? isWhole ? Math.Floor(value) + 1 : value + 0.25 : null;

    private static double? Bound(Facets facets, Func<OpenApiSchema, string?> bound, bool isUpper = false)
    {
        var all = facets.Sources.Select(bound).OfType<string>().Select(static text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (double?)null).ToList();
        return isUpper ? all.Min() : all.Max();
    }

    private string? OfFormat(string format) => format switch
    {
        "date-time" => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next(100_000_000)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        "date" => new DateOnly(2024, 1, 1).AddDays(random.Next(3000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "time" => $"{random.Next(24):00}:{random.Next(60):00}:{random.Next(60):00}",
        "duration" => "PT5M",
        "uuid" => $"{random.Next():x8}-0b1c-4d2e-8f3a-{random.Next():x12}",
        "uri" or "url" or "uri-reference" => $"https://example.com/{random.Next(1000)}?a=b%20c#d",
        "email" => "someone@example.com",
        "hostname" => "example.com",
        "ipv4" => "10.0.0.1",
        "ipv6" => "::1",
        "byte" => Base64(),
        _ => null,
    };

    private string Base64()
    {
        var bytes = new byte[random.Next(12)];
        random.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static string Fit(string text, long fewest, long most)
    {
        var runes = text.EnumerateRunes().ToList();
        if (runes.Count > most)
        {
            return string.Concat(runes.Take((int)most));
        }

        return runes.Count < fewest ? text + new string('v', (int)Math.Min(fewest, LongestText) - runes.Count) : text;
    }
}
