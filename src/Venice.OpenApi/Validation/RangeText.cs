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

    /// <summary>The whole sentence, made in one piece: an answer's list may break its bounds a thousand times.</summary>
    public static string Sentence(string? minimum, bool minimumIsExclusive, string? maximum, bool maximumIsExclusive)
    {
        var lower = minimumIsExclusive ? "greater than" : "at least";
        var upper = maximumIsExclusive ? "less than" : "at most";
        return (minimum, maximum) switch
        {
            (null, null) => "must be within bounds.",
            (_, null) => $"must be {lower} {minimum}.",
            (null, _) => $"must be {upper} {maximum}.",
            _ => $"must be {lower} {minimum} and {upper} {maximum}.",
        };
    }

    public static string CountRule(int? minimum, int? maximum, string least, string most, string both) => (minimum > 0, maximum is not null) switch
    {
        (true, false) => least,
        (false, true) => most,
        _ => both,
    };

    /// <summary>The whole sentence about a number of things.</summary>
    public static string CountSentence(int? minimum, int? maximum, string one, string many) => (minimum, maximum) switch
    {
        (null, null) => $"must have any number of {many}.",
        _ when minimum == maximum => string.Create(CultureInfo.InvariantCulture, $"must have exactly {minimum} {(minimum == 1 ? one : many)}."),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"must have at least {minimum} {(minimum == 1 ? one : many)}."),
        (null or 0, _) => string.Create(CultureInfo.InvariantCulture, $"must have at most {maximum} {(maximum == 1 ? one : many)}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"must have {minimum} to {maximum} {many}."),
    };
}
