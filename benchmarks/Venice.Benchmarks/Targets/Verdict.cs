namespace Venice.Benchmarks.Targets;

internal enum Verdict
{
    /// <summary>Chance cannot explain it: even the favourable end of the interval is beyond the must.</summary>
    Missed,

    /// <summary>The median is beyond the must, the favourable end of the interval is not.</summary>
    WithinNoise,

    Reached,
    AimReached,
}
