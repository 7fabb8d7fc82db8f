namespace Venice.OpenApi.Http;

/// <summary>The end of a call's time.</summary>
internal sealed class Deadline(TimeSpan timeout, TimeProvider timeProvider) : CancellationTokenSource(timeout, timeProvider)
{
    /// <summary>How long it was in all.</summary>
    public TimeSpan Timeout { get; } = timeout;

    public bool HasPassed => IsCancellationRequested;

    /// <summary>A token that ends with the time or with the caller.</summary>
    public LinkedToken Link(CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? new(CreateLinkedTokenSource(cancellationToken, Token))
        : new(Token);
}
