namespace Venice;

/// <summary>The model is offline, at capacity or overloaded (503, and some 429). Nothing was charged. Try again later, or choose another model.</summary>
public sealed class VeniceCapacityException : VeniceApiException
{
    internal VeniceCapacityException(ErrorFacts facts, TimeSpan retryAfter)
        : base(facts) => RetryAfter = retryAfter;

    /// <summary>How long to wait before the next request: as the service says, else ten seconds.</summary>
    public TimeSpan RetryAfter { get; }
}
