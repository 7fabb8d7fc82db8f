using System.Globalization;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>Numbers as documents write them.</summary>
internal static class NumberText
{
    public static bool TryDecimal(string text, out decimal value) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    public static bool TryDouble(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsNaN(value) && !double.IsInfinity(value);

    public static int Compare(string left, string right)
    {
        if (TryDecimal(left, out var x) && TryDecimal(right, out var y))
        {
            return x.CompareTo(y);
        }

        return TryDouble(left, out var a) && TryDouble(right, out var b) ? a.CompareTo(b) : 0;
    }

    /// <summary>A C# literal without suffix, or <see langword="null"/> when C# has no number for it. Plain digits wherever that is short.</summary>
    public static string? Literal(string text)
    {
        if (TryDecimal(text, out var value) && (value != 0m || !TryDouble(text, out var small) || small == 0d))
        {
            var plain = value.ToString(CultureInfo.InvariantCulture);
            return plain.IndexOf('.') < 0 ? plain : plain.TrimEnd('0').TrimEnd('.') is { Length: > 0 } trimmed && trimmed != "-" ? trimmed : "0";
        }

        return TryDouble(text, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : null;
    }
}
