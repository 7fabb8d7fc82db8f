namespace Venice;

/// <summary>What configuration may say of limits.</summary>
internal sealed class LimitSettings
{
    public int? FailureBudget { get; set; }

    public int? MaxConcurrentRequests { get; set; }

    public bool? AskForRateLimits { get; set; }
}
