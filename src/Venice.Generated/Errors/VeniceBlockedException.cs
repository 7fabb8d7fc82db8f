namespace Venice;

/// <summary>
/// So many requests failed within 30 seconds that the service has blocked the caller (429), or the client sent nothing because it would
/// (<see cref="VeniceLimitOptions.FailureBudget"/>). Nothing was charged. Wait, and look at why the requests fail: sending more of them only prolongs it.
/// </summary>
public sealed class VeniceBlockedException : VeniceApiException
{
    internal VeniceBlockedException(ErrorFacts facts, TimeSpan retryAfter)
        : base(facts) => RetryAfter = retryAfter;

    /// <summary>How long to wait before the next request.</summary>
    public TimeSpan RetryAfter { get; }

    /// <summary>Whether the client held the call back itself; else the service has blocked the caller.</summary>
    public bool IsOwnBudget => Failure is null;
}
