using System.Buffers.Text;

namespace Venice.OpenApi.Json;

/// <summary>Numbers as people write them, 7.5 say: a few digits, perhaps with a fraction. What the platform does works for any number, and takes longer than all else about such a member.</summary>
internal static class ShortNumber
{
    /// <summary>The longest is <c>-123456.789</c>.</summary>
    public const int MaxLength = 11;

    /// <summary>So many digits, and the power of ten that belongs to them, are doubles without being rounded; so the division rounds once, which is what IEEE 754 demands.</summary>
    private const int MostDigits = 15;

    /// <summary>Reads as exactly as the platform does.</summary>
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

        var (number, count, isFraction, divisor) = (0L, 0, false, 1d);
        foreach (var character in digits)
        {
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                number = (number * 10) + (character - '0');
                count++;
                if (isFraction)
                {
                    divisor *= 10;
                }
            }
            else if (character == '.' && !isFraction)
            {
                isFraction = true;
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

        value = isFraction ? number / divisor : number;
        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>Writes up to six digits before the point and three behind it.</summary>
    /// <param name="value">The number; 0, which may have a sign, is left to the platform.</param>
    /// <param name="text">Where its text is written, byte for byte the platform's.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>Whether it is such a number.</returns>
    public static bool TryFormat(double value, Span<byte> text, out int length)
    {
        length = 0;

        // so few digits that give the number back are its shortest text: no two such texts stand for the same double
        var thousandths = Math.Round(value * 1000);
        if (Math.Abs(thousandths) is not (>= 1 and < 1e9) || thousandths / 1000 != value)
        {
            return false;
        }

        var digits = (int)Math.Abs(thousandths);
        var (whole, rest) = (digits / 1000, digits % 1000);
        if (value < 0)
        {
            text[length++] = (byte)'-';
        }

        _ = Utf8Formatter.TryFormat(whole, text[length..], out var written);
        length += written;
        if (rest > 0)
        {
            text[length++] = (byte)'.';
            text[length++] = (byte)('0' + (rest / 100));
        }

        if (rest % 100 > 0)
        {
            text[length++] = (byte)('0' + (rest / 10 % 10));
        }

        if (rest % 10 > 0)
        {
            text[length++] = (byte)('0' + (rest % 10));
        }

        return true;
    }
}
