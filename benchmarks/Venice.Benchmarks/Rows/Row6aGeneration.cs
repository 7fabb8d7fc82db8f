using System.Globalization;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>From the text of the document to the text of C#, against NSwag.</summary>
internal sealed class Row6aGeneration : ITargetRow
{
    /// <summary>
    /// The runs of a fresh process that count as warm: what a build server or an editor does that has generated once. The first one is row 6a.cold;
    /// after some dozens everything is compiled for the last time, which no build ever sees, and which is noted besides.
    /// </summary>
    private const int LastWarmRun = 5;

    private const int Rounds = 7;

    public string Name => "6a";

    public void Measure(TargetReport report)
    {
        var warm = Pairs.Measure(warmUp: 0, Rounds, static () => Warm("nswag"), static () => Warm("ours"));
        report.Judge(Target.Faster("6a.warm", "generation, against NSwag in process, runs 2 to 5", 20, 40), warm);

        var (document, path) = (SharedDocuments.Full, SharedDocuments.Path(SharedDocuments.FullPath));
        var nswag = new NSwagInProcess();
        var steady = Pairs.Measure(
            FirstRun.WarmUp,
            FirstRun.Rounds,
            () => CpuClock.Measure(() => nswag.Generate(document.Text)),
            () => CpuClock.Measure(() => Rooms.Generate(document.Path, document.Text)));
        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"6a.steady ratio={steady.Ratio.Median:0.0}x [{steady.Ratio.Low:0.0}x-{steady.Ratio.High:0.0}x] the same after {FirstRun.WarmUp} runs ({steady.First.Median:0.0} ms, {steady.Second.Median:0.0} ms of CPU)"));

        var folder = Directory.CreateTempSubdirectory("venice-benchmarks-").FullName;
        var cold = Pairs.Measure(
            warmUp: 1,
            FirstRun.Rounds - 4,
            () => ChildProcess.RunDotnet(NSwagBinaries.CommandLine, "openapi2csclient", "/input:" + path, "/output:" + Path.Combine(folder, "NSwag.cs"), "/namespace:Acme").Cpu,
            () => ChildProcess.RunDotnet(typeof(Row6aGeneration).Assembly.Location, "generate", path, Path.Combine(folder, "ours")).Cpu);
        Directory.Delete(folder, recursive: true);
        report.Judge(Target.Faster("6a.cold", "generation, against NSwag as a process", 5, 8), cold);
    }

    private static double Warm(string side)
    {
        var output = ChildProcess.RunDotnet(typeof(Row6aGeneration).Assembly.Location, "runs", side, LastWarmRun.ToString(CultureInfo.InvariantCulture)).Output;
        return RunsCommand.Milliseconds(output).Skip(1).Average();
    }
}
