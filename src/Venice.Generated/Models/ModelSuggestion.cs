namespace Venice;

/// <summary>Finds the name that was probably meant: ids are case-sensitive and easily mistyped.</summary>
internal static class ModelSuggestion
{
    private const int LongestName = 64;
    private const int MostEdits = 2;

    public static string? For(string name, IEnumerable<string> ids, IEnumerable<string> traits)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        var best = ids.Concat(traits)
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= MostEdits)
            .Select(candidate => (Candidate: candidate, Edits: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(static pair => pair.Edits)
            .FirstOrDefault((Candidate: "", Edits: int.MaxValue));
        return best.Edits <= MostEdits ? best.Candidate : null;
    }

    /// <summary>How many characters have to be added, taken away or replaced (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
