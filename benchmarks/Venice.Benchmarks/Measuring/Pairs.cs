namespace Venice.Benchmarks.Measuring;

/// <summary>Two things measured in turns, so that what disturbs the machine disturbs both.</summary>
/// <param name="First">Milliseconds of CPU of the first.</param>
/// <param name="Ratio">First by second, of each pair.</param>
internal sealed record Pairs(Estimate First, Estimate Second, Estimate Ratio)
{
    /// <summary>Compares work that may be too short for a clock: each sample runs it as often as it takes.</summary>
    public static Pairs Compare(Action first, Action second, int count = 25) => Measure(warmUp: 5, count, Repeat(first), Repeat(second));

    /// <inheritdoc cref="Compare(Action, Action, int)"/>
    public static Pairs Compare(Func<Task> first, Func<Task> second, int count = 25) => Measure(warmUp: 5, count, Repeat(first), Repeat(second));

    /// <inheritdoc cref="Compare(Action, Action, int)"/>
    public static Pairs Compare(Func<Task> first, Action second, int count = 25) => Measure(warmUp: 5, count, Repeat(first), Repeat(second));

    /// <summary>A sample of short work: milliseconds of CPU that one run takes, once it is warm.</summary>
    public static Func<double> Repeat(Action work) => Repeat(times =>
    {
        for (var i = 0; i < times; i++)
        {
            work();
        }
    });

    /// <inheritdoc cref="Repeat(Action)"/>
    public static Func<double> Repeat(Func<Task> work) => Repeat(Loop(work));

    /// <summary>Asynchronous work in a row, behind one wait: a thread that is woken for every run would cost as much as the run.</summary>
    public static Action<int> Loop(Func<Task> work)
    {
        return times => RunAsync(times).GetAwaiter().GetResult();

        async Task RunAsync(int times)
        {
            for (var i = 0; i < times; i++)
            {
                await work().ConfigureAwait(false);
            }
        }
    }

    private static Func<double> Repeat(Action<int> work)
    {
        var times = WarmUp.Run(work);
        return () => CpuClock.Measure(() => work(times)) / times;
    }

    /// <summary>Compares work that runs long enough for a clock, once the compiler has done with both.</summary>
    public static Pairs MeasureWarm(int count, Func<double> first, Func<double> second)
    {
        WarmUp.Run(first, second);
        return Measure(warmUp: 0, count, first, second);
    }

    /// <param name="warmUp">Runs of both that do not count: code that has not run yet is compiled, and compiled again once it is known to be hot.</param>
    public static Pairs Measure(int warmUp, int count, Func<double> first, Func<double> second)
    {
        for (var i = 0; i < warmUp; i++)
        {
            _ = first();
            _ = second();
        }

        var (firsts, seconds) = (new List<double>(count), new List<double>(count));
        for (var i = 0; i < count; i++)
        {
            // in turns also as to who comes first
            if (i % 2 == 0)
            {
                firsts.Add(first());
                seconds.Add(second());
            }
            else
            {
                seconds.Add(second());
                firsts.Add(first());
            }
        }

        return Of(firsts, seconds);
    }

    /// <summary>Samples that were taken in turns.</summary>
    public static Pairs Of(IReadOnlyCollection<double> firsts, IReadOnlyCollection<double> seconds) =>
        new(Estimate.Of(firsts), Estimate.Of(seconds), Estimate.Of([.. firsts.Zip(seconds, static (a, b) => a / b)]));
}
