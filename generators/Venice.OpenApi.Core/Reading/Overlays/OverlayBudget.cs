namespace Venice.OpenApi.Reading.Overlays;

/// <summary>What the actions of one overlay may cost: a few lines with <c>..</c> can multiply a document.</summary>
internal sealed class OverlayBudget
{
    private long _visits = SpecLimits.OverlayVisits;
    private long _values = SpecLimits.OverlayValues;

    public bool IsSpent => _visits < 0 || _values < 0;

    /// <summary>Takes the cost of visiting values; <see langword="false"/> once there is none left.</summary>
    public bool TryVisit(long values)
    {
        _visits -= values;
        return !IsSpent;
    }

    /// <summary>Takes the cost of adding values; <see langword="false"/> once there is none left.</summary>
    public bool TryAdd(long values)
    {
        _values -= values;
        return !IsSpent;
    }
}
