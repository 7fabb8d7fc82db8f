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
    /// after some dozens everything is compiled for the last time, which no build ever sees, and which <see cref="JustInTimeNotes"/> notes.
    /// </summary>
    private const int LastWarmRun = 5;

    private const int Rounds = 5;

    public string Name => "6a";

    /// <summary>How often a process generates, as its argument.</summary>
    public static string Times { get; } = LastWarmRun.ToString(CultureInfo.InvariantCulture);

    private static string Document => SharedDocuments.Path(SharedDocuments.FullPath);

    public void Measure(TargetReport report)
    {
        Warm(report);
        Cold(report);
    }

    /// <summary>NSwag's library, warm: the runs after the first of a process that has done nothing else.</summary>
    public static double PeerWarm() => Warm(ChildProcess.RunDotnet(typeof(Row6aGeneration).Assembly.Location, "runs", "nswag", Times));

    /// <summary>NSwag's command line, once.</summary>
    public static double PeerCold() => InFolder(static folder =>
        ChildProcess.RunDotnet(NSwagBinaries.CommandLine, "openapi2csclient", "/input:" + Document, "/output:" + Path.Combine(folder, "NSwag.cs"), "/namespace:Acme").Cpu);

    /// <summary>The mean of the runs after the first.</summary>
    public static double Warm((double Cpu, string Output) runs) => RunsCommand.Milliseconds(runs.Output).Skip(1).Average();

    /// <summary>What is written goes to a place of its own, where nothing is to be replaced.</summary>
    public static double InFolder(Func<string, double> run)
    {
        var folder = Directory.CreateTempSubdirectory("venice-benchmarks-").FullName;
        try
        {
            return run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Warm(TargetReport report)
    {
        var published = PublishedTool.Repeated;
        report.Judge(
            Target.Faster("6a.warm", "generation, against NSwag's library, runs 2 to 5, ours compiled as the published tool is", 20, 40),
            Pairs.Measure(warmUp: 0, Rounds, PeerWarm, () => Warm(ChildProcess.Run(published, null, Document, Times))));
    }

    // a run that does not count reads the files from the disk
    private static void Cold(TargetReport report)
    {
        var published = PublishedTool.CommandLine;
        report.Judge(
            Target.Faster("6a.cold", "generation as a process, our published tool against NSwag's", 5, 8),
            Pairs.Measure(warmUp: 1, Rounds, PeerCold, () => InFolder(folder => ChildProcess.Run(published, null, "generate", Document, "--namespace", "Acme.Api", "--out", folder).Cpu)));
    }
}
