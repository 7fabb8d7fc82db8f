using Venice.OpenApi.Tool.Comparing.Changes;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>Two schemas that stand for each other in the two documents, seen in one direction; what differs in them, and where it goes on.</summary>
internal sealed class SchemaPair(EffectiveSchema before, EffectiveSchema after, Direction direction)
{
    public EffectiveSchema Before => before;

    public EffectiveSchema After => after;

    public Direction Direction => direction;

    public List<SpecChange> Changes { get; } = [];

    public List<PairEdge> Edges { get; } = [];

    /// <param name="direction">Another than the pair's, for members that travel in one direction only.</param>
    public void Report(
        ChangeKind kind, ChangePlace placeBefore, ChangePlace placeAfter, string what, string? oldValue = null, string? newValue = null, Direction? direction = null) =>
        Changes.Add(new(kind, direction ?? Direction, placeBefore, placeAfter, what) { OldValue = oldValue, NewValue = newValue });

    /// <summary>A change of a keyword.</summary>
    public void ReportAt(ChangeKind kind, string keyword, string what, string? oldValue = null, string? newValue = null) =>
        Report(kind, before.PlaceOf(keyword), after.PlaceOf(keyword), what, oldValue, newValue);
}
