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
    public const int LastWarmRun = 5;

    private const int Rounds = 5;

    public string Name => "6a";

    public void Measure(TargetReport report)
    {
        Warm(report);
        Cold(report);
    }

    /// <summary>Of a process that has done nothing else.</summary>
    public static double Warm((double Cpu, string Output) runs) => RunsCommand.Milliseconds(runs.Output).Skip(1).Average();

    private static void Warm(TargetReport report)
    {
        var document = SharedDocuments.Path(SharedDocuments.FullPath);
        var times = LastWarmRun.ToString(CultureInfo.InvariantCulture);
        var published = PublishedTool.Repeated;
        var benchmarks = typeof(Row6aGeneration).Assembly.Location;
        var (nswag, shipped) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            nswag.Add(Warm(ChildProcess.RunDotnet(benchmarks, "runs", "nswag", times)));
            shipped.Add(Warm(ChildProcess.Run(published, null, document, times)));
        }

        report.Judge(Target.Faster("6a.warm", "generation, against NSwag's library, runs 2 to 5, ours compiled as the published tool is", 20, 40), Pairs.Of(nswag, shipped));
    }

    private static void Cold(TargetReport report)
    {
        var document = SharedDocuments.Path(SharedDocuments.FullPath);
        var published = PublishedTool.CommandLine;
        var (nswag, shipped) = (new List<double>(), new List<double>());

        // a run that does not count reads the files from the disk; and what is written goes to a place of its own, where nothing is to be replaced
        for (var i = -1; i < Rounds; i++)
        {
            var folder = Directory.CreateTempSubdirectory("venice-benchmarks-").FullName;
            string Inside(string name) => Path.Combine(folder, name);
            var peer = ChildProcess.RunDotnet(NSwagBinaries.CommandLine, "openapi2csclient", "/input:" + document, "/output:" + Inside("NSwag.cs"), "/namespace:Acme").Cpu;
            var tool = ChildProcess.Run(published, null, "generate", document, "--namespace", "Acme.Api", "--out", Inside("tool")).Cpu;
            Directory.Delete(folder, recursive: true);
            if (i >= 0)
            {
                nswag.Add(peer);
                shipped.Add(tool);
            }
        }

        report.Judge(Target.Faster("6a.cold", "generation as a process, our published tool against NSwag's", 5, 8), Pairs.Of(nswag, shipped));
    }
}
