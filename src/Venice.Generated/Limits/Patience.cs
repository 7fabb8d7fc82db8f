namespace Venice;

/// <summary>A token that ends with the caller, or when waiting any longer makes no sense.</summary>
internal sealed class Patience : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource? _time;
    private readonly CancellationTokenSource? _linked;

    public Patience(TimeSpan atMost, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        _caller = cancellationToken;
        if (atMost != Timeout.InfiniteTimeSpan)
        {
            _time = new CancellationTokenSource(atMost > TimeSpan.Zero ? atMost : TimeSpan.Zero, timeProvider);
            _linked = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, cancellationToken);
        }
    }

    public CancellationToken Token => _linked?.Token ?? _caller;

    /// <summary>Whether it was the time, and not the caller.</summary>
    public bool IsOver => _time is { IsCancellationRequested: true } && !_caller.IsCancellationRequested;

    public void Dispose()
    {
        _linked?.Dispose();
        _time?.Dispose();
    }
}
