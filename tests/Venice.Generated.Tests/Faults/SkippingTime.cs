namespace Venice.Generated.Tests.Faults;

/// <summary>A clock whose waits are over at once: it moves on by as much. Time limits never run out: those of minutes, and what <paramref name="isLimit"/> knows for one.</summary>
internal sealed class SkippingTime(Func<TimeSpan, bool>? isLimit = null) : TimeProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(100);

    private readonly List<TimeSpan> _waits = [];
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private TimeSpan _passed;

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits];
            }
        }
    }

    public void Skip(TimeSpan time)
    {
        lock (_waits)
        {
            _passed += time;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _start + Passed;

    public override long GetTimestamp() => Passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isWait = dueTime > TimeSpan.Zero && dueTime < Longest && isLimit?.Invoke(dueTime) != true;
        if (isWait)
        {
            lock (_waits)
            {
                _waits.Add(dueTime);
                _passed += dueTime;
            }
        }

        return System.CreateTimer(callback, state, isWait || dueTime == TimeSpan.Zero ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Passed
    {
        get
        {
            lock (_waits)
            {
                return _passed;
            }
        }
    }
}
