namespace Venice;

/// <summary>What configuration may say of repeats.</summary>
internal sealed class RetrySettings
{
    public int? MaxRetries { get; set; }

    public bool? RetryServerErrors { get; set; }

    public TimeSpan? BaseDelay { get; set; }

    public TimeSpan? MaxDelay { get; set; }
}
