using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>What the parts of one comparison share: the two documents, their schemas in pairs, and what was found outside of schemas.</summary>
internal sealed class ComparisonRun
{
    public ComparisonRun(ComparedDocument before, ComparedDocument after)
    {
        Before = before;
        After = after;
        Pairs = new(new(before.Document), new(after.Document));
        Schemes = SchemePairs.Find(before.Document, after.Document);
    }

    public ComparedDocument Before { get; }

    public ComparedDocument After { get; }

    public SchemaPairs Pairs { get; }

    public SchemePairs Schemes { get; }

    public List<SpecChange> Changes { get; } = [];

    /// <summary>Where schemas are first met.</summary>
    public List<(ChangeUse Use, SchemaPair Pair)> Roots { get; } = [];

    public void Report(
        ChangeKind kind, Direction direction, ChangeUse use, ChangePlace before, ChangePlace after, string what, string? oldValue = null, string? newValue = null) =>
        Changes.Add(new(kind, direction, before, after, what) { OldValue = oldValue, NewValue = newValue, Uses = [use] });

    /// <summary>Compares everything that the pairs met so far lead to.</summary>
    public void Drain()
    {
        while (Pairs.Next() is { } pair)
        {
            SchemaComparison.Compare(pair, Pairs);
        }
    }
}
