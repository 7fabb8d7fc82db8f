namespace Venice;

/// <summary>Too many requests in too short a time (429), or the client held the call back because there would be. Nothing was charged.</summary>
public sealed class VeniceRateLimitException : VeniceApiException
{
    internal VeniceRateLimitException(ErrorFacts facts, TimeSpan retryAfter)
        : base(facts)
    {
        RetryAfter = retryAfter;
        RateLimit = Headers is null ? new(null, null, null) : RateLimitStatus.From(Headers);
    }

    /// <summary>How long to wait before the next request: as the service says, else until its limit is reset, else ten seconds; 30 days at most.</summary>
    public TimeSpan RetryAfter { get; }

    /// <summary>Where the limit stands, as far as the answer tells.</summary>
    public RateLimitStatus RateLimit { get; }
}
