using System.Globalization;

namespace Venice.OpenApi.Validation;

/// <summary>Bounds in words, the same for the checks and the attributes.</summary>
internal static class RangeText
{
    public static string Rule(string? minimum, bool minimumIsExclusive, string? maximum, bool maximumIsExclusive) => (minimum, maximum) switch
    {
        (not null, null) => minimumIsExclusive ? "exclusiveMinimum" : "minimum",
        (null, not null) => maximumIsExclusive ? "exclusiveMaximum" : "maximum",
        _ => "range",
    };

    public static string Describe(string? minimum, bool minimumIsExclusive, string? maximum, bool maximumIsExclusive)
    {
        var lower = minimum is null ? null : $"{(minimumIsExclusive ? "greater than" : "at least")} {minimum}";
        var upper = maximum is null ? null : $"{(maximumIsExclusive ? "less than" : "at most")} {maximum}";
        return lower is null ? upper ?? "within bounds" : upper is null ? lower : $"{lower} and {upper}";
    }

    public static string CountRule(int? minimum, int? maximum, string suffix) => (minimum > 0, maximum is not null) switch
    {
        (true, false) => $"min{suffix}",
        (false, true) => $"max{suffix}",
        _ => $"min{suffix}/max{suffix}",
    };

    public static string Count(int? minimum, int? maximum, string one, string many)
    {
        FormattableString text = (minimum, maximum) switch
        {
            (null, null) => $"any number of {many}",
            _ when minimum == maximum => $"exactly {minimum} {(minimum == 1 ? one : many)}",
            (_, null) => $"at least {minimum} {(minimum == 1 ? one : many)}",
            (null or 0, _) => $"at most {maximum} {(maximum == 1 ? one : many)}",
            _ => $"{minimum} to {maximum} {many}",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
