namespace Venice.OpenApi.Reading.Overlays;

/// <summary><c>.*</c> and <c>[*]</c>.</summary>
internal sealed record WildcardSelector : OverlaySelector
{
    public override IEnumerable<DraftNode> Select(DraftNode node) => node.Children;
}
