namespace Venice.OpenApi.Reading.Edits;

/// <summary>Where two texts differ: all before <paramref name="Start"/> is the same, and all behind the two ends.</summary>
internal readonly record struct TextEdit(int Start, int OldEnd, int NewEnd)
{
    /// <summary>So many characters are compared at once.</summary>
    private const int Stride = 1024;

    public static TextEdit Between(string before, string after)
    {
        var start = CommonStart(before.AsSpan(), after.AsSpan());
        var end = CommonEnd(before.AsSpan(start), after.AsSpan(start));
        return new(start, before.Length - end, after.Length - end);
    }

    private static int CommonStart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (at, length) = (0, Math.Min(left.Length, right.Length));
        while (at + Stride <= length && left.Slice(at, Stride).SequenceEqual(right.Slice(at, Stride)))
        {
            at += Stride;
        }

        while (at < length && left[at] == right[at])
        {
            at++;
        }

        return at;
    }

    private static int CommonEnd(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (at, length) = (0, Math.Min(left.Length, right.Length));
        while (at + Stride <= length && left.Slice(left.Length - at - Stride, Stride).SequenceEqual(right.Slice(right.Length - at - Stride, Stride)))
        {
            at += Stride;
        }

        while (at < length && left[left.Length - at - 1] == right[right.Length - at - 1])
        {
            at++;
        }

        return at;
    }
}
