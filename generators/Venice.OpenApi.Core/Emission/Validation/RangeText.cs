namespace Venice.OpenApi.Emission.Validation;

/// <summary>Bounds in words, the same as the runtime's for bounds that are known only there: a sentence that is a constant costs nothing.</summary>
internal static class RangeText
{
    /// <summary>The keyword that is broken.</summary>
    public static string Rule(NumericBound? minimum, NumericBound? maximum) => (minimum, maximum) switch
    {
        (not null, null) => minimum.IsExclusive ? "exclusiveMinimum" : "minimum",
        (null, not null) => maximum.IsExclusive ? "exclusiveMaximum" : "maximum",
        _ => "range",
    };

    public static string Sentence(NumericBound? minimum, NumericBound? maximum)
    {
        var lower = minimum is null ? null : $"{(minimum.IsExclusive ? "greater than" : "at least")} {minimum.Text}";
        var upper = maximum is null ? null : $"{(maximum.IsExclusive ? "less than" : "at most")} {maximum.Text}";
        return lower is null ? $"must be {upper}." : upper is null ? $"must be {lower}." : $"must be {lower} and {upper}.";
    }
}
