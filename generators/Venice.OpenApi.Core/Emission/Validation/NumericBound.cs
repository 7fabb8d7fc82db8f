using System.Globalization;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>A bound in the terms of the C# type that it limits: a literal that compares without a warning.</summary>
/// <param name="Literal">With the suffix that the comparison needs.</param>
/// <param name="Text">The number as the document writes it, for people.</param>
internal sealed record NumericBound(string Literal, string Text, bool IsExclusive)
{
    /// <summary><see langword="null"/> when there is no bound, or when no value of the type can break it.</summary>
    public static NumericBound? Of(BoundModel? bound, TypeKind kind, bool isMinimum)
    {
        if (bound is null)
        {
            return null;
        }

        return kind switch
        {
            TypeKind.Int32 => Integer(bound, isMinimum, int.MinValue, int.MaxValue),
            TypeKind.Int64 => Integer(bound, isMinimum, long.MinValue, long.MaxValue),
            TypeKind.Decimal => Decimal(bound, isMinimum),
            _ => Double(bound),
        };
    }

    public static decimal? ExactValue(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static double? Value(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) && !double.IsNaN(value) ? value : null;

    /// <summary>The number as a constant of the type; <see langword="null"/> when the type has no such number.</summary>
    public static string? Value(string number, TypeKind kind) => (kind, ExactValue(number)) switch
    {
        (TypeKind.Int32, { } exact) => decimal.Truncate(exact) == exact && exact is >= int.MinValue and <= int.MaxValue ? exact.ToString("0", CultureInfo.InvariantCulture) : null,
        (TypeKind.Int64, { } exact) => decimal.Truncate(exact) == exact && exact is >= long.MinValue and <= long.MaxValue ? exact.ToString("0", CultureInfo.InvariantCulture) + "L" : null,
        (TypeKind.Decimal, { } exact) => exact.ToString(CultureInfo.InvariantCulture) + "m",
        (TypeKind.Double, _) => Value(number) is { } real ? DoubleLiteral(real) : null,
        _ => null,
    };

    public static string DoubleLiteral(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    private static NumericBound? Integer(BoundModel bound, bool isMinimum, long smallest, long largest)
    {
        if (ExactValue(bound.Number) is not { } number)
        {
            return Double(bound) is { } huge && IsOutOfReach(bound, isMinimum) ? huge : null;
        }

        // between two integers: the next one inside, itself allowed
        var isWhole = decimal.Truncate(number) == number;
        var whole = isWhole ? number : isMinimum ? decimal.Ceiling(number) : decimal.Floor(number);
        if (whole < smallest || whole > largest)
        {
            return isMinimum == (whole < smallest) ? null : Double(bound);
        }

        var isExclusive = bound.IsExclusive && isWhole;
        var saysNothing = !isExclusive && whole == (isMinimum ? smallest : largest);
        var suffix = whole is < int.MinValue or > int.MaxValue ? "L" : "";
        return saysNothing ? null : new(whole.ToString("0", CultureInfo.InvariantCulture) + suffix, bound.Number, isExclusive);
    }

    private static NumericBound? Decimal(BoundModel bound, bool isMinimum)
    {
        if (ExactValue(bound.Number) is { } number)
        {
            return new(number.ToString(CultureInfo.InvariantCulture) + "m", bound.Number, bound.IsExclusive);
        }

        return IsOutOfReach(bound, isMinimum) ? new(isMinimum ? "decimal.MaxValue" : "decimal.MinValue", bound.Number, IsExclusive: true) : null;
    }

    private static NumericBound? Double(BoundModel bound) =>
        Value(bound.Number) is { } number ? new(DoubleLiteral(number), bound.Number, bound.IsExclusive) : null;

    // a minimum above every value, or a maximum below: nothing fits
    private static bool IsOutOfReach(BoundModel bound, bool isMinimum) => bound.Number.TrimStart().StartsWith("-", StringComparison.Ordinal) != isMinimum;
}
