using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Venice.OpenApi.Emission;

/// <summary>Asks four UTF-16 units at once: nearly all text is plain, and character by character that is dear to find out.</summary>
internal static class FourCharacters
{
    /// <summary>What <see cref="ArePrintable"/> and <see cref="AreNot"/> give when it is so for all four; such answers are joined by <c>&amp;</c>.</summary>
    public const ulong All = Each * 0x80;

    private const ulong Each = 0x0001_0001_0001_0001;

    /// <summary>The text from an index on, but for up to three characters at its end.</summary>
    public static ReadOnlySpan<ulong> Of(string text, int from = 0) => MemoryMarshal.Cast<char, ulong>(text.AsSpan(from));

    /// <summary>Whether each is ASCII from the space to the tilde.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ArePrintable(ulong four) => (four & (Each * 0xFF80)) == 0 ? (four + (Each * 0x60)) & ~(four + Each) & All : 0;

    /// <summary>Whether none of four that are printable is <paramref name="character"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AreNot(ulong four, char character) => ((four ^ (Each * character)) + (Each * 0x7F)) & All;

    /// <summary>How many characters from the beginning on are printable ASCII.</summary>
    public static int PrintableLength(string text)
    {
        var fours = Of(text);
        var at = 0;
        while (at < fours.Length && ArePrintable(fours[at]) == All)
        {
            at++;
        }

        for (at *= 4; at < text.Length && text[at] is >= ' ' and <= '~'; at++)
        {
        }

        return at;
    }
}
