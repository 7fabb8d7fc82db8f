using Venice.OpenApi;

namespace Venice;

/// <summary>Too many requests in too short a time, or the model is overloaded (429). Nothing was charged.</summary>
public sealed class VeniceRateLimitException : VeniceApiException
{
    internal VeniceRateLimitException(ApiException exception, ErrorBody body, string message, TimeSpan retryAfter)
        : base(exception, body, mayHaveBeenCharged: false, message) => RetryAfter = retryAfter;

    /// <summary>How long to wait before the next request: as the service says, else until its limit is reset, else ten seconds; 30 days at most.</summary>
    public TimeSpan RetryAfter { get; }
}
