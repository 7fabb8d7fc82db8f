using System.Buffers.Text;

namespace Venice.OpenApi.Json;

/// <summary>Numbers as people write them, 7.5 say: a few digits, perhaps with a fraction. What the platform does works for any number, and takes longer than all else about such a member.</summary>
internal static class ShortNumber
{
    /// <summary>The longest is <c>-123456.789</c>.</summary>
    public const int MaxLength = 11;

    /// <summary>Up to this number all whole ones, and the powers of ten that so long a text can mean, are doubles without being rounded; so the division rounds once, which is what IEEE 754 demands.</summary>
    private const long Most = 999_999_999_999_999;

    /// <summary>Its digits, a point and a sign.</summary>
    private const int MostCharacters = 17;

    /// <summary>Reads as exactly as the platform does.</summary>
    /// <param name="text">A number of JSON; that it is one has been seen to.</param>
    /// <param name="value">The number.</param>
    /// <returns><see langword="false"/> for those that have too many digits, or an exponent.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (text.Length is 0 or > MostCharacters)
        {
            return false;
        }

        var number = 0L;
        var divisor = 0d; // 0 up to the point
        for (var index = 0; index < text.Length; index++)
        {
            var digit = text[index] - '0';
            if ((uint)digit <= 9)
            {
                number = (number * 10) + digit;
                divisor *= 10;
            }
            else if (text[index] == '.')
            {
                divisor = 1;
            }
            else if (index > 0)
            {
                return false; // an exponent: the sign comes first
            }
        }

        value = divisor > 0 ? number / divisor : number;
        if (text[0] == '-')
        {
            value = -value;
        }

        return number <= Most;
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
