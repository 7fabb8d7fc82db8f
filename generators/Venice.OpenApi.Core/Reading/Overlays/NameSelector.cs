namespace Venice.OpenApi.Reading.Overlays;

/// <summary><c>.name</c> and <c>['name']</c>.</summary>
internal sealed record NameSelector(string Name) : OverlaySelector
{
    public override IEnumerable<DraftNode> Select(DraftNode node) => node[Name] is { } child ? [child] : [];
}
