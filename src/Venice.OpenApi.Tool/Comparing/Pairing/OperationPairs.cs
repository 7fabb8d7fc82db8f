using Venice.OpenApi.Document;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>Which operations stand for each other: by method and path, by a path that only names its parameters differently, by operationId, by a path that is almost the same.</summary>
internal sealed class OperationPairs
{
    /// <summary>How alike the paths of two operations of one method must be to be taken for one that moved.</summary>
    private const double Alike = 0.85;

    private const int MostComparisons = 10_000;

    public List<(OpenApiOperation Before, OpenApiOperation After)> Pairs { get; } = [];

    public List<OpenApiOperation> Gone { get; private set; } = [];

    public List<OpenApiOperation> Come { get; private set; } = [];

    public static OperationPairs Find(IReadOnlyList<OpenApiOperation> before, IReadOnlyList<OpenApiOperation> after)
    {
        var found = new OperationPairs { Gone = [.. before], Come = [.. after] };
        found.By(static operation => $"{operation.Method} {operation.Path}");
        found.By(static operation => $"{operation.Method} {Template(operation.Path)}");
        found.By(static operation => operation.OperationId is { Length: > 0 } id ? $"{operation.Method} {id}" : null);
        found.ByLikeness();
        var order = before.Select(static (operation, i) => (operation, i)).ToDictionary(static item => item.operation, static item => item.i);
        found.Pairs.Sort((left, right) => order[left.Before].CompareTo(order[right.Before]));
        return found;
    }

    /// <summary>The path without the names of its parameters.</summary>
    internal static string Template(string path)
    {
        var segments = path.Split('{');
        return string.Join('{', segments.Select(static (segment, i) => i == 0 ? segment : segment[(segment.IndexOf('}', StringComparison.Ordinal) is >= 0 and var end ? end : 0)..]));
    }

    private void By(Func<OpenApiOperation, string?> keyOf)
    {
        var free = Come.Where(operation => keyOf(operation) is not null).GroupBy(operation => keyOf(operation)!, StringComparer.Ordinal)
            .Where(static group => group.Count() == 1).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        var paired = new HashSet<OpenApiOperation>();
        foreach (var group in Gone.Where(operation => keyOf(operation) is not null).GroupBy(operation => keyOf(operation)!, StringComparer.Ordinal).Where(static group => group.Count() == 1))
        {
            if (free.TryGetValue(group.Key, out var same))
            {
                Pairs.Add((group.First(), same));
                paired.Add(group.First());
                paired.Add(same);
            }
        }

        Leave(paired);
    }

    private void ByLikeness()
    {
        if ((long)Gone.Count * Come.Count > MostComparisons)
        {
            return;
        }

        // two that both have an operationId would have been paired by it
        var candidates =
            (from old in Gone
             from now in Come
             where old.Method == now.Method && (old.OperationId is null || now.OperationId is null || old.OperationId == now.OperationId)
             let score = NameLikeness.Of(Template(old.Path), Template(now.Path))
             where score >= Alike
             select (Old: old, Now: now, Score: score)).ToList();
        var paired = new HashSet<OpenApiOperation>();
        foreach (var (old, now, score) in candidates)
        {
            if (candidates.TrueForAll(other => (other.Old == old && other.Now == now) || (other.Old != old && other.Now != now) || other.Score < score))
            {
                Pairs.Add((old, now));
                paired.Add(old);
                paired.Add(now);
            }
        }

        Leave(paired);
    }

    private void Leave(HashSet<OpenApiOperation> paired)
    {
        Gone = [.. Gone.Where(operation => !paired.Contains(operation))];
        Come = [.. Come.Where(operation => !paired.Contains(operation))];
    }
}
