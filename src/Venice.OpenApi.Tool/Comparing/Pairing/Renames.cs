namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>Which of the things that went and came are one thing under another name. The answer is the same whichever document is the newer one.</summary>
internal static class Renames
{
    /// <summary>Beyond it every name would be compared with every other; only spellings are then recognised.</summary>
    private const int Most = 24;

    /// <summary>How alike two names must be when what they name is equal.</summary>
    private const double AlikeIfEqual = 0.6;

    /// <param name="name">What a thing is called.</param>
    /// <param name="content">What it is, names left out; <see langword="null"/> when that says nothing.</param>
    public static List<(T Before, T After)> Find<T>(IReadOnlyList<T> gone, IReadOnlyList<T> come, Func<T, string> name, Func<T, string?> content)
    {
        var found = new List<(T, T)>();
        if (gone.Count == 0 || come.Count == 0)
        {
            return found;
        }

        var spellings = come.ToLookup(item => NameLikeness.Spelling(name(item)), StringComparer.Ordinal);
        var before = gone.ToLookup(item => NameLikeness.Spelling(name(item)), StringComparer.Ordinal);
        var left = new List<T>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in gone)
        {
            var spelling = NameLikeness.Spelling(name(item));
            if (spellings[spelling].ToArray() is [var same] && before[spelling].Count() == 1)
            {
                found.Add((item, same));
                taken.Add(name(same));
            }
            else
            {
                left.Add(item);
            }
        }

        var free = come.Where(item => !taken.Contains(name(item))).ToList();
        if (left.Count <= Most && free.Count <= Most)
        {
            found.AddRange(Alike(left, free, name, content));
        }

        return found;
    }

    /// <summary>Pairs that have no better partner on either side.</summary>
    private static IEnumerable<(T Before, T After)> Alike<T>(List<T> gone, List<T> come, Func<T, string> name, Func<T, string?> content)
    {
        var contents = come.ConvertAll(item => content(item));
        var candidates = gone
            .SelectMany((before, i) => content(before) is { } text
                ? come.Select((after, j) => (Before: i, After: j, Score: contents[j] == text ? NameLikeness.Of(name(before), name(after)) : 0))
                : [])
            .Where(static candidate => candidate.Score >= AlikeIfEqual)
            .ToList();
        return
            from candidate in candidates
            where candidates.TrueForAll(other => other == candidate || other.Score < candidate.Score || (other.Before != candidate.Before && other.After != candidate.After))
            select (gone[candidate.Before], come[candidate.After]);
    }
}
