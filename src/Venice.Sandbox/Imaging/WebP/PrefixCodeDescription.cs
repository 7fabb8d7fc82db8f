namespace Venice.Sandbox.Imaging.WebP;

/// <summary>Writes a code's lengths, with runs shortened, in a prefix code of their own (RFC 9649, 6.2.1).</summary>
internal static class PrefixCodeDescription
{
    public const int LongestLengthCode = 7;

    private const int Repeat = 16;
    private const int FewZeros = 17;
    private const int ManyZeros = 18;

    private static ReadOnlySpan<byte> Order => [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    public static void Write(Vp8lBitWriter writer, int[] lengths)
    {
        var runs = Runs(lengths);
        var counts = new int[19];
        foreach (var (symbol, _) in runs)
        {
            counts[symbol]++;
        }

        var isSingle = counts.Count(static count => count > 0) == 1;
        var lengthLengths = isSingle ? Array.ConvertAll(counts, static count => count > 0 ? 1 : 0) : PrefixCodeLengths.Build(counts, LongestLengthCode);
        writer.Write(0, 1);
        var shown = 19;
        while (shown > 4 && lengthLengths[Order[shown - 1]] == 0)
        {
            shown--;
        }

        writer.Write((uint)(shown - 4), 4);
        for (var index = 0; index < shown; index++)
        {
            writer.Write((uint)lengthLengths[Order[index]], 3);
        }

        // lengths are given for the whole alphabet
        writer.Write(0, 1);
        var code = PrefixCode.ForLengths(isSingle ? new int[19] : lengthLengths);
        foreach (var (symbol, extra) in runs)
        {
            code.Put(writer, symbol);
            writer.Write(extra, symbol switch { Repeat => 2, FewZeros => 3, ManyZeros => 7, _ => 0 });
        }
    }

    private static List<(int Symbol, uint Extra)> Runs(int[] lengths)
    {
        var runs = new List<(int Symbol, uint Extra)>();
        var at = 0;
        while (at < lengths.Length)
        {
            var value = lengths[at];
            var end = at + 1;
            while (end < lengths.Length && lengths[end] == value)
            {
                end++;
            }

            if (value == 0)
            {
                AddZeros(runs, end - at);
            }
            else
            {
                runs.Add((value, 0));
                AddRepeats(runs, value, end - at - 1);
            }

            at = end;
        }

        return runs;
    }

    private static void AddZeros(List<(int Symbol, uint Extra)> runs, int count)
    {
        for (; count >= 3; count -= Math.Min(count, 138))
        {
            var taken = Math.Min(count, 138);
            runs.Add(taken >= 11 ? (ManyZeros, (uint)(taken - 11)) : (FewZeros, (uint)(taken - 3)));
        }

        for (; count > 0; count--)
        {
            runs.Add((0, 0));
        }
    }

    private static void AddRepeats(List<(int Symbol, uint Extra)> runs, int value, int count)
    {
        for (; count >= 3; count -= Math.Min(count, 6))
        {
            runs.Add((Repeat, (uint)(Math.Min(count, 6) - 3)));
        }

        for (; count > 0; count--)
        {
            runs.Add((value, 0));
        }
    }
}
