using System.Buffers.Text;

namespace Venice.OpenApi.Json;

/// <summary>Numbers as people write them, 7.5 say: up to six digits before the point and three behind it. The platform's search for the shortest text, which works for any number, takes longer than all else about such a member.</summary>
internal static class ShortNumber
{
    /// <summary>The longest is <c>-123456.789</c>.</summary>
    public const int MaxLength = 11;

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

        var (whole, rest) = Math.DivRem((int)Math.Abs(thousandths), 1000);
        if (value < 0)
        {
            text[length++] = (byte)'-';
        }

        _ = Utf8Formatter.TryFormat(whole, text[length..], out var written);
        length += written;
        if (rest > 0)
        {
            text[length++] = (byte)'.';
        }

        for (; rest > 0; rest %= 1000)
        {
            rest *= 10;
            text[length++] = (byte)('0' + (rest / 1000));
        }

        return true;
    }
}
