namespace Venice.Benchmarks.Measuring;

/// <summary>CPU time of this process, all threads: what a shared machine disturbs least.</summary>
internal static class CpuClock
{
    /// <summary>Milliseconds of CPU that one run of <paramref name="work"/> takes, as the mean of <paramref name="times"/> runs in a row.</summary>
    public static double Measure(Action work, int times = 1)
    {
        // the garbage of whoever ran before is not ours to collect
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            work();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
    }
}
