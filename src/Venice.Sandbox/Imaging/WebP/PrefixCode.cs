namespace Venice.Sandbox.Imaging.WebP;

/// <summary>A canonical prefix code of VP8L (RFC 9649, 6.2), which writes itself and then symbols.</summary>
internal sealed class PrefixCode
{
    private const int LongestCode = 15;

    private readonly uint[] _codes;
    private readonly int[] _lengths;

    private PrefixCode(int[] lengths, int longest)
    {
        _lengths = lengths;
        _codes = PrefixCodeLengths.Codes(lengths, longest);
    }

    /// <summary>Makes the best code for these counts and writes its description.</summary>
    public static PrefixCode Write(Vp8lBitWriter writer, int[] counts)
    {
        var used = new List<int>(3);
        for (var symbol = 0; symbol < counts.Length && used.Count < 3; symbol++)
        {
            if (counts[symbol] > 0)
            {
                used.Add(symbol);
            }
        }

        if (used.Count <= 1)
        {
            return WriteSingle(writer, used.Count == 0 ? 0 : used[0], counts.Length);
        }

        var lengths = PrefixCodeLengths.Build(counts, LongestCode);
        if (used.Count == 2 && used[1] < 256)
        {
            writer.Write(1, 1);
            writer.Write(1, 1);
            writer.Write(1, 1);
            writer.Write((uint)used[0], 8);
            writer.Write((uint)used[1], 8);
        }
        else
        {
            PrefixCodeDescription.Write(writer, lengths);
        }

        return new PrefixCode(lengths, LongestCode);
    }

    /// <summary>For code lengths, whose own code is at most seven bits long.</summary>
    public static PrefixCode ForLengths(int[] lengths) => new(lengths, PrefixCodeDescription.LongestLengthCode);

    public void Put(Vp8lBitWriter writer, int symbol) => writer.Write(_codes[symbol], _lengths[symbol]);

    /// <summary>A symbol that stands alone takes no bits.</summary>
    private static PrefixCode WriteSingle(Vp8lBitWriter writer, int symbol, int size)
    {
        writer.Write(1, 1);
        writer.Write(0, 1);
        writer.Write(1, 1);
        writer.Write((uint)symbol, 8);
        return new PrefixCode(new int[size], LongestCode);
    }
}
