namespace Venice.Generated.Tests.Wallets;

/// <summary>Today's time, in which waits pass at once: a timer moves the clock to its end.</summary>
internal sealed class InstantTime : TimeProvider
{
    private long _ahead;

    /// <summary>How much was waited for.</summary>
    public TimeSpan Waited => new(Interlocked.Read(ref _ahead));

    /// <summary>How far this clock is from the right one, waits aside.</summary>
    public TimeSpan Wrong { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Wrong + Waited;

    public override long GetTimestamp() => Interlocked.Read(ref _ahead);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Add(ref _ahead, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
