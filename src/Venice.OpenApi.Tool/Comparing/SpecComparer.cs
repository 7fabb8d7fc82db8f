using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Surface;
using Venice.OpenApi.Tool.Comparing.Walking;

namespace Venice.OpenApi.Tool.Comparing;

/// <summary>Two documents → what differs, where, and what it does.</summary>
internal static class SpecComparer
{
    public static SpecDiff Compare(ComparedDocument before, ComparedDocument after)
    {
        var run = new ComparisonRun(before, after);
        DocumentComparison.Compare(run);
        var changes = run.Changes
            .Concat(new UseTracing().Trace(run.Roots).SelectMany(static met => met.Pair.Changes.Select(change => change with { Uses = met.Uses })))
            .Select(static change => change with
            {
                BreaksSource = ChangeRules.BreaksSource(change.Kind, change.Direction),
                Requests = ChangeRules.Requests(change.Kind, change.Direction),
            })
            .ToList();
        var texts = new List<SpecChange>();
        new TextComparison(texts).Compare(before.Root, after.Root);
        var surface = changes.Count + texts.Count == 0 ? SurfaceDiff.None : SurfaceComparison.Compare(before, after);
        return new(before, after, [.. SurfaceCauses.Mark([.. Merged(changes)], surface), .. texts], surface, run.Pairs.IsCut);
    }

    /// <summary>One place is one change, also where a schema is met in both directions, unless the directions differ in what it does.</summary>
    private static IEnumerable<SpecChange> Merged(List<SpecChange> changes) =>
        changes.GroupBy(static change => (change.Kind, change.Before.Pointer, change.After.Pointer, change.What, change.BreaksSource, change.Requests))
            .Select(static group => group.First() with { Uses = [.. group.SelectMany(static change => change.Uses).Distinct()] });
}
