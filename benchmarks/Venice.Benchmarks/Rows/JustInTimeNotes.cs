using System.Globalization;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>Row 6a with our generator compiled just in time, as it is in the compiler: figures without a target.</summary>
internal sealed class JustInTimeNotes : ITargetRow
{
    /// <summary>Runs of both sides in one process before they are compared in the steady state.</summary>
    private const int SteadyAfter = 30;

    private const int Rounds = 7;

    public string Name => "jit";

    public bool IsExtra => true;

    public void Measure(TargetReport report)
    {
        Warm(report);
        Steady(report);
        Cold(report);
    }

    private static void Warm(TargetReport report)
    {
        var times = Row6aGeneration.LastWarmRun.ToString(CultureInfo.InvariantCulture);
        var benchmarks = typeof(JustInTimeNotes).Assembly.Location;
        Note(report, "6a.warm.jit", "runs 2 to 5, ours compiled just in time, as in the compiler", Pairs.Measure(
            warmUp: 0,
            Rounds,
            () => Row6aGeneration.Warm(ChildProcess.RunDotnet(benchmarks, "runs", "nswag", times)),
            () => Row6aGeneration.Warm(ChildProcess.RunDotnet(benchmarks, "runs", "ours", times))));
    }

    private static void Steady(TargetReport report)
    {
        var document = SharedDocuments.Full;
        var nswag = new NSwagInProcess();
        Note(report, "6a.steady", $"the same, both just in time, after {SteadyAfter} runs", Pairs.Measure(
            SteadyAfter,
            FirstRun.Rounds,
            () => CpuClock.Measure(() => nswag.Generate(document.Text)),
            () => CpuClock.Measure(() => Rooms.Generate(document.Path, document.Text))));
    }

    private static void Cold(TargetReport report)
    {
        var document = SharedDocuments.Path(SharedDocuments.FullPath);
        var benchmarks = typeof(JustInTimeNotes).Assembly.Location;
        Note(report, "6a.cold.jit", "as a process, ours compiled just in time", Pairs.Measure(
            warmUp: 1,
            Rounds,
            () => InFolder(folder => ChildProcess.RunDotnet(NSwagBinaries.CommandLine, "openapi2csclient", "/input:" + document, "/output:" + Path.Combine(folder, "NSwag.cs"), "/namespace:Acme").Cpu),
            () => InFolder(folder => ChildProcess.RunDotnet(benchmarks, "generate", document, folder).Cpu)));
    }

    private static double InFolder(Func<string, double> run)
    {
        var folder = Directory.CreateTempSubdirectory("venice-benchmarks-").FullName;
        var cpu = run(folder);
        Directory.Delete(folder, recursive: true);
        return cpu;
    }

    private static void Note(TargetReport report, string row, string what, Pairs pairs) => report.Note(string.Create(
        CultureInfo.InvariantCulture,
        $"{row} ratio={pairs.Ratio.Median:0.0}x [{pairs.Ratio.Low:0.0}x-{pairs.Ratio.High:0.0}x] {what} ({pairs.First.Median:0.0} ms, {pairs.Second.Median:0.0} ms of CPU)"));
}
