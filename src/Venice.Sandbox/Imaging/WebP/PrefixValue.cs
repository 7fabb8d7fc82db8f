using System.Numerics;

namespace Venice.Sandbox.Imaging.WebP;

/// <summary>A length or distance as a prefix symbol and the bits after it (RFC 9649, 5.2.2).</summary>
internal readonly record struct PrefixValue(int Symbol, int ExtraBits, uint Extra)
{
    /// <param name="value">From 1.</param>
    public static PrefixValue Of(int value)
    {
        var rest = (uint)(value - 1);
        if (rest < 4)
        {
            return new PrefixValue((int)rest, 0, 0);
        }

        // the two leading bits choose the symbol, the others follow as they are
        var highest = BitOperations.Log2(rest);
        var second = (rest >> (highest - 1)) & 1;
        var extraBits = highest - 1;
        return new PrefixValue((2 * highest) + (int)second, extraBits, rest & ((1u << extraBits) - 1));
    }
}
