namespace Venice.OpenApi.Json;

/// <summary>Bounds the work that trying union cases may cost: nested unions would else multiply it at every level.</summary>
internal sealed class TrialBudget
{
    /// <summary>About a second of reading.</summary>
    private const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>What a trial costs besides its bytes.</summary>
    private const long Fee = 256;

    private long _spent;

    public bool IsSpent => _spent > MaxBytes;

    public void Spend(long bytes) => _spent += bytes + Fee;
}
