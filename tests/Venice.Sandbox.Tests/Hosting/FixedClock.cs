namespace Venice.Sandbox.Tests.Hosting;

/// <summary>Twenty seconds before the end of a minute, always.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1_800_000_040);
}
