using System.Threading.RateLimiting;

namespace Venice;

/// <summary>So many requests in any stretch of time of a certain length. Those that find none left wait for their turn, in order.</summary>
/// <remarks>.NET's own limiters measure with the system's clock alone; this one takes any, so that hours pass at once in tests.</remarks>
internal sealed class RequestWindow : RateLimiter
{
    /// <summary>Requests are counted by sixtieths of the window: one is forgotten when all of its sixtieth is past.</summary>
    private const int Slices = 60;

    private readonly object _gate = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly int[] _counts = new int[Slices + 1];
    private readonly long _slice;
    private readonly TimeProvider _timeProvider;
    private readonly long _start;
    private long _current;
    private int _used;
    private int _waiting;
    private long _granted;

    public RequestWindow(int limit, TimeSpan window, TimeProvider timeProvider)
    {
        Limit = limit;
        _timeProvider = timeProvider;
        _slice = (long)(window.TotalSeconds * timeProvider.TimestampFrequency) / Slices;
        _start = timeProvider.GetTimestamp();
    }

    /// <summary>Requests in the window.</summary>
    public int Limit { get; }

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            MoveOn();
            return new() { CurrentAvailablePermits = Math.Max(0, Limit - _used), CurrentQueuedCount = _waiting, TotalSuccessfulLeases = _granted };
        }
    }

    /// <summary>How long until a request may be sent, when nobody waits already.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (_gate)
            {
                MoveOn();
                return WaitOf(1);
            }
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => TakeOrWait(permitCount) == TimeSpan.Zero ? RequestLease.Granted : RequestLease.Refused;

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (permitCount > Limit)
        {
            return RequestLease.Refused;
        }

        if (Volatile.Read(ref _waiting) == 0 && TakeOrWait(permitCount) == TimeSpan.Zero)
        {
            return RequestLease.Granted;
        }

        Interlocked.Increment(ref _waiting);
        try
        {
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                while (TakeOrWait(permitCount) is var wait && wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, _timeProvider, cancellationToken).ConfigureAwait(false);
                }

                return RequestLease.Granted;
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _turn.Dispose();
        }

        base.Dispose(disposing);
    }

    private TimeSpan TakeOrWait(int count)
    {
        lock (_gate)
        {
            MoveOn();
            var wait = WaitOf(count);
            if (wait == TimeSpan.Zero && count > 0)
            {
                _counts[_current % _counts.Length] += count;
                _used += count;
                _granted++;
            }

            return wait;
        }
    }

    /// <summary>Until enough slices are past.</summary>
    private TimeSpan WaitOf(int count)
    {
        var missing = _used + count - Limit;
        var slice = _current - Slices;
        while (missing > 0 && slice <= _current)
        {
            missing -= slice < 0 ? 0 : _counts[slice % _counts.Length];
            slice++;
        }

        if (slice == _current - Slices)
        {
            return TimeSpan.Zero;
        }

        var until = _start + ((slice + Slices) * _slice);
        var wait = _timeProvider.GetElapsedTime(_timeProvider.GetTimestamp(), until);
        return wait > TimeSpan.FromMilliseconds(1) ? wait : TimeSpan.FromMilliseconds(1);
    }

    /// <summary>Forgets what is past.</summary>
    private void MoveOn()
    {
        var now = (_timeProvider.GetTimestamp() - _start) / _slice;
        for (var passed = 0; _current < now && passed < _counts.Length; passed++)
        {
            _current++;
            ref var count = ref _counts[_current % _counts.Length];
            _used -= count;
            count = 0;
        }

        _current = Math.Max(_current, now);
    }
}
