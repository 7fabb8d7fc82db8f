using Venice.OpenApi.Conformance;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>The values of <c>enum</c> and <c>const</c>.</summary>
internal static class ValueComparison
{
    public static void Compare(SchemaPair pair)
    {
        var (before, after) = (pair.Before.Facts.Values, pair.After.Facts.Values);
        switch (before, after)
        {
            case (null, null):
                break;
            case (null, { } now):
                Report(pair, ChangeKind.ValuesClosed, $"takes only {Quoted.Values(now)}, had no list of values", null, now);
                break;
            case ({ } old, null):
                Report(pair, ChangeKind.ValuesOpened, $"has no list of values any more, had {Quoted.Values(old)}", old, null);
                break;
            case ({ } old, { } now):
                Compare(pair, old, now);
                break;
        }
    }

    private static void Compare(SchemaPair pair, IReadOnlyList<SpecScalar> before, IReadOnlyList<SpecScalar> after)
    {
        var (old, now) = (Keys(before), Keys(after));
        var (known, wanted) = (old.ToHashSet(StringComparer.Ordinal), now.ToHashSet(StringComparer.Ordinal));
        var added = after.Where((_, i) => !known.Contains(now[i])).ToList();
        var removed = before.Where((_, i) => !wanted.Contains(old[i])).ToList();
        if (added.Count > 0)
        {
            Report(pair, ChangeKind.ValuesAdded, $"knows the {Word(added)} {Quoted.Values(added)}", null, added);
        }

        if (removed.Count > 0)
        {
            Report(pair, ChangeKind.ValuesRemoved, $"no longer knows the {Word(removed)} {Quoted.Values(removed)}", removed, null);
        }

        if (added.Count + removed.Count == 0 && !old.SequenceEqual(now, StringComparer.Ordinal) && old.Count == now.Count)
        {
            Report(pair, ChangeKind.ValuesReordered, "lists its values in another order", before, after);
        }
    }

    private static List<string> Keys(IReadOnlyList<SpecScalar> values) => [.. values.Select(CanonicalJson.Of)];

    private static string Word(List<SpecScalar> values) => values.Count == 1 ? "value" : "values";

    private static void Report(SchemaPair pair, ChangeKind kind, string what, IReadOnlyList<SpecNode>? old, IReadOnlyList<SpecNode>? now) => pair.Report(
        kind,
        pair.Before.PlaceOf("enum", "const"),
        pair.After.PlaceOf("enum", "const"),
        what,
        old is null ? null : string.Join(", ", old.Select(Quoted.Value)),
        now is null ? null : string.Join(", ", now.Select(Quoted.Value)));
}
