using System.Globalization;

namespace Venice.Contracts.Deriving;

/// <summary>A number within its bounds: 1 where that is one.</summary>
internal static class NumberSpecimen
{
    public static Specimen Whole(FlatSchema flat)
    {
        var value = decimal.Truncate(Value(flat, 1m));
        return new((long)Math.Clamp(value, long.MinValue, long.MaxValue), Match.Integer((long)Math.Clamp(value, long.MinValue, long.MaxValue)));
    }

    public static Specimen Any(FlatSchema flat)
    {
        var value = Value(flat, 0.5m);
        return new(value, Match.Number(value));
    }

    private static decimal Value(FlatSchema flat, decimal step)
    {
        var unit = Number(flat.MultipleOf) is { } multiple && multiple > 0 ? multiple : step;
        var least = Number(flat.Minimum) ?? (Number(flat.ExclusiveMinimum) is { } above ? above + unit : null);
        var most = Number(flat.Maximum) ?? (Number(flat.ExclusiveMaximum) is { } below ? below - unit : null);
        var value = Number(flat.MultipleOf) is > 0 ? unit : 1m;
        value = least is { } low && value < low ? low : value;
        value = most is { } high && value > high ? high : value;
        return Number(flat.MultipleOf) is > 0 ? Math.Ceiling(value / unit) * unit : value;
    }

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
