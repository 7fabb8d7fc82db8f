namespace Venice.OpenApi.Http;

/// <summary>The end of a call's time.</summary>
internal sealed class Deadline(TimeSpan timeout, TimeProvider timeProvider) : IDisposable
{
    private readonly CancellationTokenSource _source = new(timeout, timeProvider);

    /// <summary>How long it was in all.</summary>
    public TimeSpan Timeout => timeout;

    public CancellationToken Token => _source.Token;

    public bool HasPassed => _source.IsCancellationRequested;

    /// <summary>A token that ends with the time or with the caller.</summary>
    public LinkedToken Link(CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? new(CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _source.Token))
        : new(_source.Token);

    public void Dispose() => _source.Dispose();
}
