namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>How alike two names are.</summary>
internal static class NameLikeness
{
    /// <summary>Names are compared up to here.</summary>
    private const int Longest = 64;

    /// <summary>Letters and digits only, in lower case: <c>aspectRatio</c> and <c>aspect_ratio</c> are one.</summary>
    public static string Spelling(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>From 0 (nothing in common) to 1 (one spelling).</summary>
    public static double Of(string left, string right)
    {
        var (a, b) = (Cut(Spelling(left)), Cut(Spelling(right)));
        if (a.Length == 0 || b.Length == 0)
        {
            return a == b ? 1 : 0;
        }

        // a prefix such as X- more or less
        if (Math.Min(a.Length, b.Length) >= 4 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)))
        {
            return Math.Max(0.8, 1 - ((double)Math.Abs(a.Length - b.Length) / Math.Max(a.Length, b.Length)));
        }

        return 1 - ((double)Distance(a, b) / Math.Max(a.Length, b.Length));
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var here = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], here);
            }
        }

        return row[^1];
    }
}
