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

    private static string Program => typeof(JustInTimeNotes).Assembly.Location;

    public bool IsExtra => true;

    public void Measure(TargetReport report)
    {
        Warm(report);
        Steady(report);
        Cold(report);
    }

    private static void Warm(TargetReport report) => Note(report, "6a.warm.jit", "runs 2 to 5, ours compiled just in time, as in the compiler", Pairs.Measure(
        warmUp: 0, Rounds, Row6aGeneration.PeerWarm, static () => Row6aGeneration.Warm(ChildProcess.RunDotnet(Program, "runs", "ours", Row6aGeneration.Times))));

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

    private static void Cold(TargetReport report) => Note(report, "6a.cold.jit", "as a process, ours compiled just in time", Pairs.Measure(
        warmUp: 1, Rounds, Row6aGeneration.PeerCold, static () => Row6aGeneration.InFolder(static folder => ChildProcess.RunDotnet(Program, "generate", SharedDocuments.Path(SharedDocuments.FullPath), folder).Cpu)));

    private static void Note(TargetReport report, string row, string what, Pairs pairs) => report.Note(string.Create(
        CultureInfo.InvariantCulture,
        $"{row} ratio={pairs.Ratio.Median:0.0}x [{pairs.Ratio.Low:0.0}x-{pairs.Ratio.High:0.0}x] {what} ({pairs.First.Median:0.0} ms, {pairs.Second.Median:0.0} ms of CPU)"));
}
