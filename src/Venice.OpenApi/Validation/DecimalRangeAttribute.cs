using System.Globalization;

namespace Venice.OpenApi.Validation;

/// <summary>Bounds of a number, compared as decimals (<c>minimum</c>, <c>maximum</c>, and their exclusive twins). The bounds are text, because an attribute cannot hold a decimal.</summary>
/// <param name="minimum">The lower bound, or <see langword="null"/>.</param>
/// <param name="maximum">The upper bound, or <see langword="null"/>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class DecimalRangeAttribute(string? minimum, string? maximum) : JsonValueAttribute
{
    private readonly decimal? _minimum = Parse(minimum);
    private readonly decimal? _maximum = Parse(maximum);

    /// <summary>The lower bound, or <see langword="null"/>.</summary>
    public string? Minimum => minimum;

    /// <summary>The upper bound, or <see langword="null"/>.</summary>
    public string? Maximum => maximum;

    /// <summary>Whether the lower bound itself is too low.</summary>
    public bool MinimumIsExclusive { get; set; }

    /// <summary>Whether the upper bound itself is too high.</summary>
    public bool MaximumIsExclusive { get; set; }

    private protected override bool Passes(object value)
    {
        decimal number;
        switch (value)
        {
            case decimal exact:
                number = exact;
                break;
            case int integer:
                number = integer;
                break;
            case long integer:
                number = integer;
                break;
            default:
                return true;
        }

        return !(number < _minimum) && !(MinimumIsExclusive && number == _minimum) && !(number > _maximum) && !(MaximumIsExclusive && number == _maximum);
    }

    private protected override string Describe() => RangeText.Sentence(minimum, MinimumIsExclusive, maximum, MaximumIsExclusive);

    private static decimal? Parse(string? text) => text is null ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
