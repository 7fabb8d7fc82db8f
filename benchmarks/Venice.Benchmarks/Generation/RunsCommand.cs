using System.Globalization;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;

namespace Venice.Benchmarks.Generation;

/// <summary>
/// <c>runs SIDE COUNT</c>: generates from Venice's document several times in one process that has done nothing else, and prints each run's milliseconds of
/// CPU, bytes allocated and methods compiled by the thread that ran it. <c>SIDE</c> is <c>ours</c> (just in time) or <c>nswag</c>.
/// </summary>
internal static class RunsCommand
{
    public static int Run(string side, int count)
    {
        var document = SharedDocuments.Full;
        var generate = side == "nswag" ? OfNSwag(document) : () => Rooms.Generate(document.Path, document.Text);
        for (var i = 0; i < count; i++)
        {
            var (bytes, methods) = (GC.GetAllocatedBytesForCurrentThread(), System.Runtime.JitInfo.GetCompiledMethodCount(currentThread: true));
            var cpu = CpuClock.Measure(generate);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{cpu:0.0} {GC.GetAllocatedBytesForCurrentThread() - bytes} {System.Runtime.JitInfo.GetCompiledMethodCount(currentThread: true) - methods}"));
        }

        return 0;
    }

    /// <summary>The milliseconds of CPU of each run, out of what a child process printed.</summary>
    public static IReadOnlyList<double> Milliseconds(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => double.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture))];

    // in a method of its own, so that our side does not load the peer
    private static Action OfNSwag(DocumentFile document)
    {
        var nswag = new NSwagInProcess();
        return () => nswag.Generate(document.Text);
    }
}
