using System.Globalization;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Documentation;

/// <summary>A number that keeps its constraints, the smallest that is easy to tell, as a C# literal.</summary>
internal static class ExampleNumber
{
    private const decimal Largest = 1e18m;

    /// <summary>A large number has too many of smaller steps for a decimal.</summary>
    private const decimal Smallest = 1e-9m;

    /// <summary>A step of 1.5 meets a whole number every third time; one of 0.001 every thousandth.</summary>
    private const int MostSteps = 1000;

    public static string Of(TypeKind kind, ConstraintModel constraints)
    {
        var number = constraints.Values.Select(Number).FirstOrDefault(value => value is { } listed && (!IsWhole(kind) || decimal.Truncate(listed) == listed)) ?? Inside(kind, constraints);
        return number.ToString("0.############################", CultureInfo.InvariantCulture) + kind switch
        {
            TypeKind.Int64 => "L",
            TypeKind.Double => "d",
            TypeKind.Decimal => "m",
            _ => "",
        };
    }

    private static decimal Inside(TypeKind kind, ConstraintModel constraints)
    {
        var (least, most, unit) = (Number(constraints.Minimum?.Number), Number(constraints.Maximum?.Number), Unit(kind, Number(constraints.MultipleOf)));
        var (isAbove, isBelow) = (constraints.Minimum?.IsExclusive is true, constraints.Maximum?.IsExclusive is true);
        if (unit > 0)
        {
            return least is { } low ? Next(decimal.Ceiling(low / unit) * unit, low, isAbove, unit)
                : most is { } high && (high < unit || (high == unit && isBelow)) ? Next(decimal.Floor(high / unit) * unit, high, isBelow, -unit)
                : unit;
        }

        return (least, most) switch
        {
            ({ } low, _) when !isAbove => low,
            ({ } low, { } high) => low + ((high - low) / 2),
            ({ } low, _) => low + 1,
            (_, > 1) or (_, null) => 1,
            (_, { } high) => isBelow ? high - 1 : high,
        };
    }

    // a bound that is itself too much gives way to its neighbour
    private static decimal Next(decimal number, decimal bound, bool isExclusive, decimal step) => number == bound && isExclusive ? number + step : number;

    private static decimal Unit(TypeKind kind, decimal? step)
    {
        if (!IsWhole(kind))
        {
            return step >= Smallest ? step.Value : 0;
        }

        for (var i = 1; step > 0 && i <= MostSteps; i++)
        {
            if (decimal.Truncate(step.Value * i) == step.Value * i)
            {
                return step.Value * i;
            }
        }

        return 1;
    }

    private static bool IsWhole(TypeKind kind) => kind is TypeKind.Int32 or TypeKind.Int64;

    // what is larger is no example
    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > -Largest and < Largest ? number : null;
}
