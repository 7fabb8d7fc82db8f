using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>From the text of the document to the text of C#, against NSwag.</summary>
internal sealed class Row6aGeneration : ITargetRow
{
    public string Name => "6a";

    public void Measure(TargetReport report)
    {
        var (document, path) = (SharedDocuments.Full, SharedDocuments.Path(SharedDocuments.FullPath));
        var nswag = new NSwagInProcess();
        var warm = Pairs.Measure(
            FirstRun.WarmUp,
            FirstRun.Rounds,
            () => CpuClock.Measure(() => nswag.Generate(document.Text)),
            () => CpuClock.Measure(() => Rooms.Generate(document.Path, document.Text)));
        report.Judge(Target.Faster("6a.warm", "generation, against NSwag in process", 20, 40), warm);

        var folder = Directory.CreateTempSubdirectory("venice-benchmarks-").FullName;
        var cold = Pairs.Measure(
            warmUp: 1,
            FirstRun.Rounds - 4,
            () => ChildProcess.RunDotnet(NSwagBinaries.CommandLine, "openapi2csclient", "/input:" + path, "/output:" + Path.Combine(folder, "NSwag.cs"), "/namespace:Acme").Cpu,
            () => ChildProcess.RunDotnet(typeof(Row6aGeneration).Assembly.Location, "generate", path, Path.Combine(folder, "ours")).Cpu);
        Directory.Delete(folder, recursive: true);
        report.Judge(Target.Faster("6a.cold", "generation, against NSwag as a process", 5, 8), cold);
    }
}
