using System.Globalization;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>A bound, exact where the number is.</summary>
internal sealed record NumberBound(double Value, decimal? Exact, bool IsExclusive)
{
    public string Text => Exact is { } exact ? exact.ToString("0.############################", CultureInfo.InvariantCulture) : Value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary><see langword="null"/> when the argument is no number, or one that stands for no bound.</summary>
    public static NumberBound? Of(object? argument, bool isExclusive) => argument switch
    {
        int.MinValue or int.MaxValue or long.MinValue or long.MaxValue or double.MinValue or double.MaxValue => null,
        int number => new(number, number, isExclusive),
        long number => new(number, number, isExclusive),
        double number when !double.IsNaN(number) && !double.IsInfinity(number) => new(number, Numbers.Exact(number), isExclusive),
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new((double)number, number, isExclusive),
        _ => null,
    };
}
