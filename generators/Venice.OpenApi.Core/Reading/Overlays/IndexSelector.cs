namespace Venice.OpenApi.Reading.Overlays;

/// <summary><c>[0]</c>; negative ones count from the end.</summary>
internal sealed record IndexSelector(int Index) : OverlaySelector
{
    public override IEnumerable<DraftNode> Select(DraftNode node)
    {
        if (!node.IsList)
        {
            return [];
        }

        var items = node.Children.ToList();
        var at = Index < 0 ? items.Count + Index : Index;
        return at >= 0 && at < items.Count ? [items[at]] : [];
    }
}
