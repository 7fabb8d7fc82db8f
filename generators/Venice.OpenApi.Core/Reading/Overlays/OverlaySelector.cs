namespace Venice.OpenApi.Reading.Overlays;

/// <summary>Selects children of a value.</summary>
internal abstract record OverlaySelector
{
    public abstract IEnumerable<DraftNode> Select(DraftNode node);
}
