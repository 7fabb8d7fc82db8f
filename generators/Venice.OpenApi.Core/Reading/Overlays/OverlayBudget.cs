namespace Venice.OpenApi.Reading.Overlays;

/// <summary>What the actions of one overlay may cost: a few lines with <c>..</c> can multiply a document.</summary>
internal sealed class OverlayBudget
{
    private long _left = SpecLimits.OverlaidValues;

    public bool IsSpent => _left < 0;

    /// <summary>Takes the cost of visiting or adding values; <see langword="false"/> once there is none left.</summary>
    public bool TryTake(long values)
    {
        _left -= values;
        return !IsSpent;
    }
}
