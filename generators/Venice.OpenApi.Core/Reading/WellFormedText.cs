using System.Runtime.InteropServices;
using System.Text;

namespace Venice.OpenApi.Reading;

/// <summary>Text that any encoding can carry: what cannot be written as UTF-8 would break the emitted source files.</summary>
internal static class WellFormedText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with every lone surrogate replaced by U+FFFD.</summary>
    public static string Of(string text, out bool repaired)
    {
        var first = LoneSurrogate(text, 0);
        repaired = first >= 0;
        if (!repaired)
        {
            return text;
        }

        var mended = new StringBuilder(text);
        for (var at = first; at >= 0; at = LoneSurrogate(text, at + 1))
        {
            mended[at] = Replacement;
        }

        return mended.ToString();
    }

    private static int LoneSurrogate(string text, int from)
    {
        for (var i = AsciiLength(text, from); i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    /// <summary>Where the next four characters that are not all ASCII begin, or less than four are left: nearly all text is, and four are asked at once.</summary>
    private static int AsciiLength(string text, int from)
    {
        var fours = MemoryMarshal.Cast<char, ulong>(text.AsSpan(from));
        var at = 0;
        while (at < fours.Length && (fours[at] & 0xFF80_FF80_FF80_FF80) == 0)
        {
            at++;
        }

        return from + (at * 4);
    }
}
