namespace Venice.Benchmarks.Measuring;

/// <summary>The median of a sample and where the true median lies, with at least 95 % confidence and no assumption about the distribution.</summary>
internal readonly record struct Estimate(double Median, double Low, double High)
{
    /// <summary>A figure that is the same every time.</summary>
    public static Estimate Exact(double value) => new(value, value, value);

    /// <summary>The same in another unit.</summary>
    public Estimate By(double unit) => new(Median / unit, Low / unit, High / unit);

    public static Estimate Of(IReadOnlyCollection<double> sample)
    {
        var sorted = sample.Order().ToArray();
        var n = sorted.Length;
        var rank = LowestRank(n);
        return new((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[rank], sorted[n - 1 - rank]);
    }

    // The ranks of which the median lies outside with 2.5 % at most on each side: a coin that falls n times.
    private static int LowestRank(int n)
    {
        var (probability, sum, rank) = (Math.Pow(0.5, n), 0d, 0);
        for (var k = 0; k < n / 2; k++)
        {
            sum += probability;
            if (sum > 0.025)
            {
                break;
            }

            rank = k;
            probability = probability * (n - k) / (k + 1);
        }

        return rank;
    }
}
