namespace Venice.Benchmarks.Measuring;

/// <summary>Bytes that code allocates, once it is warm.</summary>
internal static class Allocations
{
    private const int Rounds = 15;

    /// <summary>Of one run on this thread.</summary>
    public static Estimate Of(Action work, int times = 1) => Measure(
        runs =>
        {
            for (var i = 0; i < runs; i++)
            {
                work();
            }
        },
        times,
        GC.GetAllocatedBytesForCurrentThread);

    /// <summary>Of one run on whichever threads; nothing else may go on in this process.</summary>
    public static Estimate OfAllThreads(Func<Task> work, int times = 1) => Measure(Pairs.Loop(work), times, static () => GC.GetTotalAllocatedBytes(precise: true));

    private static Estimate Measure(Action<int> work, int times, Func<long> allocated)
    {
        work(1);
        var sample = new List<double>(Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            var before = allocated();
            work(times);
            sample.Add((allocated() - before) / (double)times);
        }

        return Estimate.Of(sample);
    }
}
