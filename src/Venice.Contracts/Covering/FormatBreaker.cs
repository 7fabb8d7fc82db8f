namespace Venice.Contracts.Covering;

/// <summary>
/// Values that a format does not allow: one that is far off, and those that look right at a glance. Formats that allow everything (<c>binary</c>), and ones that nobody
/// has defined, constrain nothing and are not counted.
/// </summary>
internal static class FormatBreaker
{
    private const string FarOff = "not [ such a § text";

    public static Constraint? Of(string format) => format switch
    {
        "date-time" => Texts(format, "2026-13-01T12:00:00Z", "2026-02-30T12:00:00Z", "2026-01-31T25:00:00Z", "2026-01-31T12:60:00Z", "2026-01-31T12:00:00"),
        "date" => Texts(format, "2026-13-01", "2026-02-30", "31.01.2026"),
        "time" => Texts(format, "25:00:00Z", "12:60:00Z", "12:00"),
        "uuid" => Texts(format, "6f9619ff-8b86-4011-b42d-00cf4fc964f", "6f9619ff-8b86-4011-b42d-00cf4fc964fg"),
        "byte" => Texts(format, "ab=c"),
        "duration" or "uri" or "url" or "email" or "hostname" or "ipv4" or "ipv6" or "json-pointer" or "regex" => Texts(format),
        "int32" => new("format int32", static _ => [3_000_000_000L], PactLimits.Numbers),
        "int64" => new("format int64", static _ => [10_000_000_000_000_000_000m], PactLimits.Numbers),
        _ => null,
    };

    private static Constraint Texts(string format, params string[] near) => new($"format {format}", _ => [FarOff, .. near]);
}
