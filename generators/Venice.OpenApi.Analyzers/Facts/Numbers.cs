using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>Constants of C# as numbers.</summary>
internal static class Numbers
{
    /// <summary>Whether the constant is a number, finite or not.</summary>
    public static bool IsNumber(object? constant) => constant is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal;

    /// <summary>What a member of this type holds when it is given the number: <c>0.3f</c> is another double than <c>0.3</c>.</summary>
    public static object As(object constant, SpecialType? type) => type switch
    {
        SpecialType.System_Double when constant is not decimal => Convert.ToDouble(constant, CultureInfo.InvariantCulture),
        SpecialType.System_Decimal when constant is not (double or float) => Convert.ToDecimal(constant, CultureInfo.InvariantCulture),
        _ => constant,
    };

    /// <summary>As a decimal where it has one that says the same: of a double the number as it is written, which a cast would round.</summary>
    public static decimal? Exact(object? constant) => constant switch
    {
        double number => decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (double)exact == number ? exact : null,
        float number => Exact((double)number),
        _ when IsNumber(constant) => Convert.ToDecimal(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    public static double Approximate(object constant) => Convert.ToDouble(constant, CultureInfo.InvariantCulture);

    public static int Compare(object constant, NumberBound bound) =>
        constant is not (double or float) && bound.Exact is { } exact && Exact(constant) is { } number ? number.CompareTo(exact) : Approximate(constant).CompareTo(bound.Value);

    /// <summary>Whether a finite number is a multiple of another, as <c>Check.IsMultipleOf</c> judges; true where it cannot be told.</summary>
    public static bool IsMultiple(object constant, NumberBound divisor)
    {
        if (constant is double or float && (Exact(constant) is null || divisor.Exact is null))
        {
            return Math.IEEERemainder(Approximate(constant), divisor.Value) == 0;
        }

        try
        {
            return divisor.Exact is not { } exact || exact == 0 || Exact(constant) is not { } number || number % exact == 0;
        }
        catch (OverflowException)
        {
            // .NET Framework, where editors run: the largest decimals by the smallest
            return true;
        }
    }
}
