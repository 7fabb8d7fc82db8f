using System.Text.Json.Nodes;

namespace Venice.Contracts.Covering;

/// <summary>Values that a format does not allow. Formats that allow everything, and ones that nobody has defined, constrain nothing and are not counted.</summary>
internal static class FormatBreaker
{
    public static Constraint? Of(string format) => format switch
    {
        "date-time" or "date" or "time" or "duration" or "uuid" or "uri" or "url" or "email" or "hostname" or "ipv4" or "ipv6" or "byte" or "json-pointer" or "regex" =>
            new($"format {format}", static _ => ["not [ such a § text"]),
        "int32" => new("format int32", static _ => [3_000_000_000L], PactLimits.Numbers),
        "int64" => new("format int64", static _ => [10_000_000_000_000_000_000m], PactLimits.Numbers),
        "binary" => new("format binary", static _ => ["(something else)"]),
        _ => null,
    };
}
