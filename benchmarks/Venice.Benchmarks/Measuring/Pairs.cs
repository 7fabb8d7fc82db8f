namespace Venice.Benchmarks.Measuring;

/// <summary>Two things measured in turns, so that what disturbs the machine disturbs both.</summary>
/// <param name="First">Milliseconds of CPU of the first.</param>
/// <param name="Ratio">First by second, of each pair.</param>
internal sealed record Pairs(Estimate First, Estimate Second, Estimate Ratio)
{
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

        return new(Estimate.Of(firsts), Estimate.Of(seconds), Estimate.Of([.. firsts.Zip(seconds, static (a, b) => a / b)]));
    }
}
