using System.Globalization;

namespace Venice.OpenApi.Parsing;

/// <summary>Number literals of YAML and JSON, as texts: nothing is rounded.</summary>
internal static class NumberText
{
    /// <returns>A finite decimal literal of equal value; <see langword="null"/> for everything else.</returns>
    public static string? Normalize(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                ? value.ToString(CultureInfo.InvariantCulture)
                : null;
        }

        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            return Octal(text);
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return text.Length > 0 && text[text.Length - 1] is >= '0' and <= '9' or '.'
            && double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) && !double.IsInfinity(number)
            ? text.TrimStart('+')
            : null;
    }

    private static string? Octal(string text)
    {
        var value = 0UL;
        foreach (var digit in text.Skip(2))
        {
            if (digit is < '0' or > '7' || value > ulong.MaxValue >> 3)
            {
                return null;
            }

            value = (value << 3) | (uint)(digit - '0');
        }

        return text.Length > 2 ? value.ToString(CultureInfo.InvariantCulture) : null;
    }
}
