namespace Venice.OpenApi.Binding.Patterns;

/// <summary>Reads <c>[…]</c>.</summary>
internal sealed class ClassReader(string pattern)
{
    /// <returns>What hinders, or <see langword="null"/>.</returns>
    public string? Read(ref int position, out CodePointSet set, out bool isNegated)
    {
        set = new CodePointSet();
        position++;
        isNegated = position < pattern.Length && pattern[position] == '^';
        position += isNegated ? 1 : 0;
        while (position < pattern.Length && pattern[position] != ']')
        {
            if (!Member(ref position, out var inner, out var first, out var obstacle))
            {
                return obstacle;
            }

            if (inner is not null)
            {
                set.Add(inner);
                continue;
            }

            if (position + 1 >= pattern.Length || pattern[position] != '-' || pattern[position + 1] == ']')
            {
                set.Add(first, first);
                continue;
            }

            position++;
            if (!Member(ref position, out inner, out var last, out obstacle))
            {
                return obstacle;
            }

            if (inner is not null)
            {
                // `[a-\d]`: not a range, the three stand for themselves.
                set.Add(first, first);
                set.Add('-', '-');
                set.Add(inner);
            }
            else if (last < first)
            {
                return "it has a range that runs backwards";
            }
            else
            {
                set.Add(first, last);
            }
        }

        if (position >= pattern.Length)
        {
            return "it has a class without an end";
        }

        position++;
        return null;
    }

    private bool Member(ref int position, out CodePointSet? set, out int codePoint, out string? obstacle)
    {
        set = null;
        obstacle = null;
        if (pattern[position] != '\\')
        {
            codePoint = PatternReader.CodePoint(pattern, ref position);
            return true;
        }

        if (position + 1 < pattern.Length && pattern[position + 1] == 'b')
        {
            codePoint = '\b';
            position += 2;
            return true;
        }

        if (PatternReader.Escape(pattern, ref position, out set, out codePoint, out obstacle))
        {
            return true;
        }

        obstacle ??= "it has an unknown escape";
        return false;
    }
}
