namespace Venice.Sandbox.Imaging.WebP;

/// <summary>Huffman's lengths with a limit, and the canonical codes that belong to them.</summary>
internal static class PrefixCodeLengths
{
    /// <param name="counts">How often each symbol stands; at least two do.</param>
    /// <param name="longest">No code is longer.</param>
    public static int[] Build(int[] counts, int longest)
    {
        // rare symbols are counted up until the tree is flat enough: a little worse than the best limited code, and simple
        for (var floor = 1; ; floor *= 2)
        {
            var lengths = Build(counts, floor, out var deepest);
            if (deepest <= longest)
            {
                return lengths;
            }
        }
    }

    /// <summary>The codes, with their bits reversed, as a reader meets them.</summary>
    public static uint[] Codes(int[] lengths, int longest)
    {
        var next = new uint[longest + 2];
        foreach (var length in lengths)
        {
            if (length > 0)
            {
                next[length + 1]++;
            }
        }

        for (var length = 1; length <= longest; length++)
        {
            next[length + 1] = (next[length + 1] + next[length]) << 1;
        }

        var codes = new uint[lengths.Length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
            {
                codes[symbol] = Reverse(next[lengths[symbol]]++, lengths[symbol]);
            }
        }

        return codes;
    }

    private static int[] Build(int[] counts, int floor, out int deepest)
    {
        var lengths = new int[counts.Length];
        var parents = new List<int>(counts.Length * 2);
        var symbols = new List<int>(counts.Length);
        var queue = new PriorityQueue<int, (long Count, int Order)>();
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0)
            {
                queue.Enqueue(parents.Count, (Math.Max(counts[symbol], floor), parents.Count));
                symbols.Add(symbol);
                parents.Add(-1);
            }
        }

        while (queue.Count > 1)
        {
            queue.TryDequeue(out var left, out var leftKey);
            queue.TryDequeue(out var right, out var rightKey);
            parents[left] = parents[right] = parents.Count;
            queue.Enqueue(parents.Count, (leftKey.Count + rightKey.Count, parents.Count));
            parents.Add(-1);
        }

        // parents stand after their children, so one walk from the end knows every depth
        var depths = new int[parents.Count];
        deepest = 0;
        for (var node = parents.Count - 2; node >= 0; node--)
        {
            depths[node] = depths[parents[node]] + 1;
            if (node < symbols.Count)
            {
                lengths[symbols[node]] = depths[node];
                deepest = Math.Max(deepest, depths[node]);
            }
        }

        return lengths;
    }

    private static uint Reverse(uint code, int length)
    {
        var reversed = 0u;
        for (var bit = 0; bit < length; bit++)
        {
            reversed = (reversed << 1) | (code & 1);
            code >>= 1;
        }

        return reversed;
    }
}
