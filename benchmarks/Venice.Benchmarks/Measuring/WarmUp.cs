using System.Runtime;

namespace Venice.Benchmarks.Measuring;

/// <summary>Runs work until the compiler has nothing left to do for it.</summary>
internal static class WarmUp
{
    private const double MillisecondsOfSample = 8;
    private const int MostPairs = 200;
    private const int QuietPairs = 10;
    private const int FewMethods = 3;

    // What is hot is compiled again after a tenth of a second without new methods, and once more with what its profile told. In CPU time: a busy machine delays
    // all of that.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    /// <summary>Runs two in turns until, ten times in a row, next to nothing was compiled: what takes long gets there after a hundred runs.</summary>
    public static void Run(Func<double> first, Func<double> second)
    {
        for (var (runs, quiet) = (0, 0); runs < MostPairs && quiet < QuietPairs; runs++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            _ = first();
            _ = second();
            quiet = JitInfo.GetCompiledMethodCount() - compiled <= FewMethods ? quiet + 1 : 0;
        }
    }

    /// <param name="work">Runs as often as it is told.</param>
    /// <returns>How often it must run for one sample, so that the clock can tell.</returns>
    public static int Run(Action<int> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        var (lastNews, times, compiled) = (start, 1, JitInfo.GetCompiledMethodCount());
        while (true)
        {
            var before = Environment.CpuUsage.TotalTime;
            work(times);
            var now = Environment.CpuUsage.TotalTime;
            var sample = (now - before).TotalMilliseconds;
            if (JitInfo.GetCompiledMethodCount() is var count && count != compiled)
            {
                (compiled, lastNews) = (count, now);
            }

            if (sample < MillisecondsOfSample / 2)
            {
                times *= 2;
            }
            else if (now - start > Longest || (now - start > Shortest && now - lastNews > Quiet))
            {
                return Math.Max(1, (int)(times * MillisecondsOfSample / sample));
            }
        }
    }
}
