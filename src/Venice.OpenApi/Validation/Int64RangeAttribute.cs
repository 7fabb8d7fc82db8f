using System.Globalization;

namespace Venice.OpenApi.Validation;

/// <summary>Bounds of a whole number (<c>minimum</c>, <c>maximum</c>, and their exclusive twins), exact beyond what a double holds.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class Int64RangeAttribute : JsonValueAttribute
{
    /// <summary>Bounds as numbers.</summary>
    /// <param name="minimum">The lower bound; <see cref="long.MinValue"/> for none.</param>
    /// <param name="maximum">The upper bound; <see cref="long.MaxValue"/> for none.</param>
    public Int64RangeAttribute(long minimum, long maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>Bounds as text.</summary>
    /// <param name="minimum">The lower bound, or <see langword="null"/>.</param>
    /// <param name="maximum">The upper bound, or <see langword="null"/>.</param>
    public Int64RangeAttribute(string? minimum, string? maximum)
        : this(Parse(minimum, long.MinValue), Parse(maximum, long.MaxValue))
    {
    }

    /// <summary>The lower bound; <see cref="long.MinValue"/> for none.</summary>
    public long Minimum { get; }

    /// <summary>The upper bound; <see cref="long.MaxValue"/> for none.</summary>
    public long Maximum { get; }

    /// <summary>Whether the lower bound itself is too low.</summary>
    public bool MinimumIsExclusive { get; set; }

    /// <summary>Whether the upper bound itself is too high.</summary>
    public bool MaximumIsExclusive { get; set; }

    private protected override bool Passes(object value)
    {
        long number;
        switch (value)
        {
            case long integer:
                number = integer;
                break;
            case int integer:
                number = integer;
                break;
            default:
                return true;
        }

        return (MinimumIsExclusive ? number > Minimum : number >= Minimum) && (MaximumIsExclusive ? number < Maximum : number <= Maximum);
    }

    private protected override string Describe() =>
        RangeText.Sentence(TextOf(Minimum, long.MinValue), MinimumIsExclusive, TextOf(Maximum, long.MaxValue), MaximumIsExclusive);

    private static string? TextOf(long bound, long none) => bound == none ? null : bound.ToString(CultureInfo.InvariantCulture);

    private static long Parse(string? text, long none) => text is null ? none : long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
}
