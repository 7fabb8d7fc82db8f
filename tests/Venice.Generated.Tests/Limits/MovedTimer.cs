namespace Venice.Generated.Tests.Limits;

/// <summary>A timer of a <see cref="MovedTime"/>.</summary>
internal sealed class MovedTimer(MovedTime time, Action callback) : ITimer
{
    private long _due = long.MaxValue;

    public void FireIfDue(long now)
    {
        var due = Interlocked.Read(ref _due);
        if (due <= now && Interlocked.CompareExchange(ref _due, long.MaxValue, due) == due)
        {
            callback();
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Exchange(ref _due, dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : time.GetTimestamp() + dueTime.Ticks);
        return true;
    }

    public void Dispose() => Interlocked.Exchange(ref _due, long.MaxValue);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
