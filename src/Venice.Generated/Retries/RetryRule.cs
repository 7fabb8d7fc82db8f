using Venice.OpenApi;

namespace Venice;

/// <summary>Whether and when a failed attempt is followed by another. The reasons stand with <see cref="VeniceRetryOptions"/>.</summary>
internal sealed class RetryRule(VeniceRetryOptions options, FailureBudget budget, TimeProvider timeProvider)
{
    /// <returns>How long to wait; <see langword="null"/> when the attempt is the call's last.</returns>
    public TimeSpan? DelayAfter(VeniceCall call, ApiAttempt attempt, int retries)
    {
        if (!MayRepeat(call, attempt))
        {
            return null;
        }

        var delay = RetryAfter.Of(attempt.Headers, timeProvider) ?? Backoff(retries);
        return delay <= options.MaxDelay && call.HasTimeFor(delay) && budget.Wait <= delay ? delay : null;
    }

    private bool MayRepeat(VeniceCall call, ApiAttempt attempt) => call is { Kind: not CallKind.Payment, IsBlocked: false } && attempt switch
    {
        { Failure: { } failure } => call.Kind == CallKind.Free && failure.Failure is ApiFailure.ConnectionFailed or ApiFailure.ConnectionLost or ApiFailure.Timeout,
        { StatusCode: 429 or 503 } => true,
        { StatusCode: 500 } => call.Kind == CallKind.Free || options.RetryServerErrors,
        { StatusCode: 408 or 502 or 504 or (>= 520 and <= 599) } => call.Kind == CallKind.Free,
        _ => false,
    };

    private TimeSpan Backoff(int retries)
    {
        var delay = options.BaseDelay.TotalSeconds * Math.Pow(2, retries) * (0.75 + (Random.Shared.NextDouble() / 2));
        return TimeSpan.FromSeconds(Math.Min(delay, Math.Max(0, options.MaxDelay.TotalSeconds)));
    }
}
