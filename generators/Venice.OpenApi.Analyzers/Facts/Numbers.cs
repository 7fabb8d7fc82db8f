namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>Constants of C# as numbers.</summary>
internal static class Numbers
{
    private const double LargestDecimal = 7.9e28;

    /// <summary>Whether the constant is a number, finite or not.</summary>
    public static bool IsNumber(object? constant) => constant is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal;

    /// <summary>As a decimal where it has one that says the same.</summary>
    public static decimal? Exact(object? constant) => constant switch
    {
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToDecimal(constant, null),
        double number when Math.Abs(number) < LargestDecimal && (number == 0 || Math.Abs(number) > 1e-15) => (decimal)number,
        float number when Math.Abs(number) < LargestDecimal && (number == 0 || Math.Abs(number) > 1e-6) => (decimal)number,
        _ => null,
    };

    public static double Approximate(object constant) => Convert.ToDouble(constant, null);

    public static int Compare(object constant, NumberBound bound) =>
        constant is not (double or float) && bound.Exact is { } exact && Exact(constant) is { } number ? number.CompareTo(exact) : Approximate(constant).CompareTo(bound.Value);
}
