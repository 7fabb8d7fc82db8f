namespace Venice.OpenApi.Http;

/// <summary>The end of a call's time.</summary>
internal sealed class Deadline : CancellationTokenSource
{
    private readonly long _started;
    private bool _isRunning = true;

    /// <summary>A time that runs.</summary>
    public Deadline(TimeSpan timeout, TimeProvider timeProvider)
        : base(timeout, timeProvider)
    {
        Timeout = timeout;
    }

    private Deadline(TimeSpan timeout)
    {
        (Timeout, _isRunning) = (timeout, false);
        _started = TimeProvider.System.GetTimestamp();
    }

    /// <summary>
    /// The time of a call through that HTTP client. A timer is set when something is waited for that only this time bounds: the wait for an answer's head ends sooner by the
    /// HTTP client's own limit, as it is by default, and the content of a small answer is there with its head, so that most calls never need one.
    /// </summary>
    public static Deadline Of(TimeSpan timeout, TimeProvider timeProvider, HttpClient http) =>
        timeout == System.Threading.Timeout.InfiniteTimeSpan || (timeProvider == TimeProvider.System && IsWithin(http.Timeout, timeout)) ? new(timeout) : new(timeout, timeProvider);

    /// <summary>How long it was in all.</summary>
    public TimeSpan Timeout { get; }

    public bool HasPassed => IsCancellationRequested;

    /// <summary>A token that ends with the time or with the caller.</summary>
    public LinkedToken Link(CancellationToken cancellationToken)
    {
        Run();
        return LinkIdle(cancellationToken);
    }

    /// <summary>The same for who calls <see cref="Run"/> before it waits.</summary>
    public LinkedToken LinkIdle(CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? new(CreateLinkedTokenSource(cancellationToken, Token))
        : new(Token);

    /// <summary>A token for the wait for an answer's head; the caller's alone, where the HTTP client's limit comes before this one.</summary>
    public LinkedToken LinkHead(CancellationToken cancellationToken) => _isRunning ? Link(cancellationToken) : new(cancellationToken);

    /// <summary>Sets the timer to what is left, if that was not done yet.</summary>
    public void Run()
    {
        if (_isRunning)
        {
            return;
        }

        _isRunning = true;
        if (Timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            var left = Timeout - TimeProvider.System.GetElapsedTime(_started);
            CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }
    }

    /// <summary>Some of the time was spent before sending: sets the timer, if the HTTP client's limit does not come before the end any more.</summary>
    public void NoteSpent(HttpClient http)
    {
        if (!_isRunning && Timeout != System.Threading.Timeout.InfiniteTimeSpan && !IsWithin(http.Timeout, Timeout - TimeProvider.System.GetElapsedTime(_started)))
        {
            Run();
        }
    }

    private static bool IsWithin(TimeSpan limit, TimeSpan time) => limit != System.Threading.Timeout.InfiniteTimeSpan && limit <= time;
}
