namespace Venice.Sandbox.Tests.Hosting;

/// <summary>A clock that a test turns.</summary>
internal sealed class TurnedClock : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddDays(20_000).AddTicks(GetTimestamp());

    public void Turn(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
