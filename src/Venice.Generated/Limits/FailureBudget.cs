namespace Venice;

/// <summary>
/// Keeps a client out of the service's block for callers whose requests keep failing. A request is sent only while the failures of the last 30 seconds, together with
/// the requests that are under way and might fail, are within the budget.
/// </summary>
/// <param name="budget">How many may fail; 0 for any number.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class FailureBudget(int budget, TimeProvider timeProvider)
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private readonly Queue<long> _failures = new();
    private readonly Queue<TaskCompletionSource<TimeSpan>> _waiting = new();
    private int _underWay;
    private long _blockedUntil = long.MinValue;

    /// <summary>How long nothing may be sent; zero most of the time.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (_gate)
            {
                return WaitOf();
            }
        }
    }

    /// <summary>Takes a place among the requests under way, as nearly all find one: when no failure is remembered and there is room.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            if (HasFailures || !HasRoom)
            {
                return false;
            }

            _underWay++;
            return true;
        }
    }

    /// <summary>Waits for a place among the requests under way.</summary>
    /// <param name="atMost">How long waiting makes sense.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <exception cref="HeldBackException">Nothing may be sent for a while.</exception>
    public ValueTask EnterAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        TaskCompletionSource<TimeSpan> waiting;
        lock (_gate)
        {
            var wait = WaitOf();
            if (wait > TimeSpan.Zero)
            {
                return ValueTask.FromException(new HeldBackException(HeldBackReason.Failures, wait));
            }

            if (HasRoom)
            {
                _underWay++;
                return default;
            }

            _waiting.Enqueue(waiting = new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        return WaitAsync(waiting, atMost, cancellationToken);
    }

    /// <summary>The request is over.</summary>
    /// <param name="hasFailed">Whether the service counts it as a failure, or may.</param>
    public void Leave(bool hasFailed)
    {
        lock (_gate)
        {
            _underWay--;
            if (hasFailed && budget > 0)
            {
                _failures.Enqueue(timeProvider.GetTimestamp());
            }

            LetIn();
        }
    }

    /// <summary>The service has blocked the caller all the same: nothing is sent until that is over.</summary>
    public void Block(TimeSpan wait)
    {
        lock (_gate)
        {
            var now = timeProvider.GetTimestamp();
            _blockedUntil = Math.Max(_blockedUntil, now + (long)(wait.TotalSeconds * timeProvider.TimestampFrequency));
            LetIn();
        }
    }

    private async ValueTask WaitAsync(TaskCompletionSource<TimeSpan> waiting, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var patience = new Patience(atMost, timeProvider, cancellationToken);
        var registration = patience.Token.UnsafeRegister(static (state, token) => ((TaskCompletionSource<TimeSpan>)state!).TrySetCanceled(token), waiting);
        await using (registration.ConfigureAwait(false))
        {
            try
            {
                var wait = await waiting.Task.ConfigureAwait(false);
                if (wait > TimeSpan.Zero)
                {
                    throw new HeldBackException(HeldBackReason.Failures, wait);
                }
            }
            catch (OperationCanceledException) when (patience.IsOver)
            {
                throw new HeldBackException(HeldBackReason.TooManyUnderWay, TimeSpan.FromSeconds(1));
            }
        }
    }

    private bool HasFailures => _failures.Count > 0 || _blockedUntil != long.MinValue;

    private bool HasRoom => budget == 0 || _failures.Count + _underWay < budget;

    /// <summary>How long nothing may be sent; forgets failures that are long past.</summary>
    private TimeSpan WaitOf()
    {
        if (!HasFailures)
        {
            return TimeSpan.Zero;
        }

        var now = timeProvider.GetTimestamp();
        while (_failures.TryPeek(out var oldest) && timeProvider.GetElapsedTime(oldest, now) >= Window)
        {
            _failures.Dequeue();
        }

        if (_blockedUntil > now)
        {
            return timeProvider.GetElapsedTime(now, _blockedUntil);
        }

        return budget > 0 && _failures.Count >= budget ? Window - timeProvider.GetElapsedTime(_failures.Peek(), now) : TimeSpan.Zero;
    }

    private void LetIn()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var wait = WaitOf();
        while (_waiting.Count > 0 && (wait > TimeSpan.Zero || HasRoom))
        {
            if (_waiting.Dequeue().TrySetResult(wait) && wait == TimeSpan.Zero)
            {
                _underWay++;
            }
        }
    }
}
