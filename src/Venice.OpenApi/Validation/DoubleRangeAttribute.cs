using System.Globalization;

namespace Venice.OpenApi.Validation;

/// <summary>Bounds of a number (<c>minimum</c>, <c>maximum</c>, and their exclusive twins) in an <see cref="Optional{T}"/>, into which the range attribute of .NET cannot look.</summary>
/// <param name="minimum">The lower bound; negative infinity for none.</param>
/// <param name="maximum">The upper bound; positive infinity for none.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class DoubleRangeAttribute(double minimum, double maximum) : JsonValueAttribute
{
    /// <summary>The lower bound; negative infinity for none.</summary>
    public double Minimum => minimum;

    /// <summary>The upper bound; positive infinity for none.</summary>
    public double Maximum => maximum;

    /// <summary>Whether the lower bound itself is too low.</summary>
    public bool MinimumIsExclusive { get; set; }

    /// <summary>Whether the upper bound itself is too high.</summary>
    public bool MaximumIsExclusive { get; set; }

    private protected override bool Passes(object value)
    {
        double number;
        switch (value)
        {
            case double real:
                number = real;
                break;
            case int integer:
                number = integer;
                break;
            default:
                return true;
        }

        return !(number < minimum) && !(MinimumIsExclusive && number == minimum) && !(number > maximum) && !(MaximumIsExclusive && number == maximum);
    }

    private protected override string Describe() =>
        RangeText.Sentence(TextOf(minimum), MinimumIsExclusive, TextOf(maximum), MaximumIsExclusive);

    private static string? TextOf(double bound) => double.IsInfinity(bound) ? null : bound.ToString("R", CultureInfo.InvariantCulture);
}
