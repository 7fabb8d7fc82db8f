namespace Venice.Sandbox.Imaging.Png;

/// <summary>PNG's row filters (clause 9), chosen by the least sum of absolute differences.</summary>
internal static class PngFilter
{
    /// <summary>Writes the filter's number and the filtered row to <paramref name="output"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="above">The row above; zeroes for the first.</param>
    /// <param name="step">Bytes of a pixel.</param>
    /// <param name="scratch">Four buffers of a row's length.</param>
    /// <param name="output">One byte longer than a row.</param>
    public static void Apply(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, byte[][] scratch, Span<byte> output)
    {
        Span<byte> sub = scratch[0];
        Span<byte> up = scratch[1];
        Span<byte> average = scratch[2];
        Span<byte> paeth = scratch[3];
        int none = 0, sumSub = 0, sumUp = 0, sumAverage = 0, sumPaeth = 0;
        for (var at = 0; at < row.Length; at++)
        {
            int value = row[at], top = above[at], left = 0, corner = 0;
            if (at >= step)
            {
                left = row[at - step];
                corner = above[at - step];
            }

            none += Magnitude((byte)value);
            sumSub += Magnitude(sub[at] = (byte)(value - left));
            sumUp += Magnitude(up[at] = (byte)(value - top));
            sumAverage += Magnitude(average[at] = (byte)(value - ((left + top) >> 1)));
            sumPaeth += Magnitude(paeth[at] = (byte)(value - Paeth(left, top, corner)));
        }

        var least = Math.Min(none, Math.Min(Math.Min(sumSub, sumUp), Math.Min(sumAverage, sumPaeth)));
        output[0] = (byte)(least == none ? 0 : least == sumSub ? 1 : least == sumUp ? 2 : least == sumAverage ? 3 : 4);
        (output[0] == 0 ? row : scratch[output[0] - 1].AsSpan(0, row.Length)).CopyTo(output[1..]);
    }

    private static int Magnitude(byte difference) => Math.Abs((int)(sbyte)difference);

    private static int Paeth(int left, int top, int corner)
    {
        int toLeft = Math.Abs(top - corner), toTop = Math.Abs(left - corner), toCorner = Math.Abs(left + top - (2 * corner));
        return toLeft <= toTop && toLeft <= toCorner ? left : toTop <= toCorner ? top : corner;
    }
}
