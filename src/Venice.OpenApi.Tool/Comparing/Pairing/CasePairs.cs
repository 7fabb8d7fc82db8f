using Venice.OpenApi.Document;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>Which cases of two choices stand for each other: by name, else by what they look like.</summary>
internal static class CasePairs
{
    /// <summary>Beyond it, cases without names and equals are paired in their order.</summary>
    private const int MostComparisons = 10_000;

    /// <summary>How many of the members two objects must share.</summary>
    private const double Alike = 0.5;

    public static List<(int Before, int After)> Find(IReadOnlyList<EffectiveSchema> before, IReadOnlyList<EffectiveSchema> after)
    {
        var pairs = new List<(int, int)>();
        var (left, right) = (Enumerable.Range(0, before.Count).ToList(), Enumerable.Range(0, after.Count).ToList());
        ByKey(pairs, left, right, i => before[i].Name, i => after[i].Name);
        ByKey(pairs, left, right, i => CaseLook.Of(before[i]), i => CaseLook.Of(after[i]));
        if ((long)left.Count * right.Count <= MostComparisons)
        {
            ByLikeness(pairs, left, right, before, after);
        }

        pairs.Sort();
        return pairs;
    }

    private static void ByKey(List<(int Before, int After)> pairs, List<int> left, List<int> right, Func<int, string?> keyBefore, Func<int, string?> keyAfter)
    {
        var free = right.Where(i => keyAfter(i) is not null).GroupBy(i => keyAfter(i)!, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => new Queue<int>(group), StringComparer.Ordinal);
        foreach (var i in left.ToArray())
        {
            if (keyBefore(i) is { } key && free.TryGetValue(key, out var same) && same.TryDequeue(out var j))
            {
                pairs.Add((i, j));
                left.Remove(i);
                right.Remove(j);
            }
        }
    }

    private static void ByLikeness(List<(int Before, int After)> pairs, List<int> left, List<int> right, IReadOnlyList<EffectiveSchema> before, IReadOnlyList<EffectiveSchema> after)
    {
        var candidates = left.SelectMany(i => right.Select(j => (Before: i, After: j, Score: Likeness(before[i], after[j]))))
            .Where(static candidate => candidate.Score >= Alike)
            .OrderByDescending(static candidate => candidate.Score)
            .ThenBy(static candidate => Math.Abs(candidate.Before - candidate.After))
            .ThenBy(static candidate => candidate.Before + candidate.After);
        foreach (var (i, j, _) in candidates)
        {
            if (left.Remove(i))
            {
                if (right.Remove(j))
                {
                    pairs.Add((i, j));
                }
                else
                {
                    left.Add(i);
                }
            }
        }
    }

    private static double Likeness(EffectiveSchema before, EffectiveSchema after)
    {
        if (before.Types != after.Types || before.IsChoice != after.IsChoice)
        {
            return 0;
        }

        if (before.Types != OpenApiTypes.Object)
        {
            return before.Facts.Format == after.Facts.Format ? 1 : 0.6;
        }

        var names = before.Facts.Properties.Select(static property => property.Name).ToHashSet(StringComparer.Ordinal);
        var shared = after.Facts.Properties.Count(property => names.Contains(property.Name));
        var all = names.Count + after.Facts.Properties.Count - shared;
        return all == 0 ? 1 : (double)shared / all;
    }
}
