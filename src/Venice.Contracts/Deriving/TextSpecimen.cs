using System.Text.Json.Nodes;

namespace Venice.Contracts.Deriving;

/// <summary>A text by format, pattern and length.</summary>
internal static class TextSpecimen
{
    private const string Day = @"((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))";
    private const string Time = @"([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)";

    /// <summary>The engine's own rule for dates with times knows one spelling at a time; an expression knows all of them, leap years aside.</summary>
    private const string Instant = @"^\d{4}-" + Day + "[Tt]" + Time + "$";
    private const string Base64 = "^[A-Za-z0-9+/]+={0,2}$";

    public static Specimen Of(FlatSchema flat) => flat switch
    {
        { Format: "byte" } or { ContentEncoding: "base64" } => ByPattern(Convert.ToBase64String(SampleBytes.Of("image/png")), Base64),
        { Pattern: { } pattern } when PatternExample.Of(pattern) is { } example => ByPattern(Fitted(example, flat), pattern),
        { Format: "date-time" } => ByPattern("2026-01-31T12:00:00Z", Instant),
        { Format: "date" } => new("2026-01-31", Match.Date("2026-01-31")),
        { Format: "time" } => ByPattern("12:00:00Z", $"^{Time}$"),
        { Format: "uuid" } => new("6f9619ff-8b86-4011-b42d-00cf4fc964ff", Match.Uuid(new("6f9619ff-8b86-4011-b42d-00cf4fc964ff"))),
        { Format: "uri" or "url" } => ByType("https://example.com/picture.png"),
        { Format: "uri-reference" } => ByType("/picture.png"),
        { Format: "email" } => ByType("somebody@example.com"),
        { Format: "hostname" } => ByType("example.com"),
        { Format: "ipv4" } => ByType("192.0.2.1"),
        { Format: "ipv6" } => ByType("2001:db8::1"),
        { Format: "duration" } => ByType("PT1M"),
        _ => ByType(Fitted("text", flat)),
    };

    private static Specimen ByType(string example) => new(example, Match.Type(JsonValue.Create(example)));

    private static Specimen ByPattern(string example, string pattern) => new(example, Match.Regex(example, pattern));

    private static string Fitted(string example, FlatSchema flat)
    {
        var least = (int)Math.Min(flat.MinLength, 100_000);
        var fitted = example.Length < least ? example.PadRight(least, 'x') : example;
        return flat.MaxLength is { } most && fitted.Length > most ? fitted[..(int)most] : fitted;
    }
}
