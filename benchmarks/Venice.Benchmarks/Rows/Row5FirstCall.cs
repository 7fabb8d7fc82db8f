using System.Globalization;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>What JSON adds to the first call of a process, each measured in processes of its own.</summary>
internal sealed class Row5FirstCall : ITargetRow
{
    private const int Processes = 15;

    public string Name => "5";

    public void Measure(TargetReport report)
    {
        var samples = new[] { "ours", "generated", "reflection", "newtonsoft", "body", "client" }.ToDictionary(static json => json, static _ => new List<double>(Processes));
        for (var i = 0; i < Processes; i++)
        {
            foreach (var (json, sample) in samples)
            {
                sample.Add(First(json));
            }
        }

        report.Judge(Target.Faster("5.generated", "first JSON, than System.Text.Json source-generated", 3, 5), Pairs.Of(samples["generated"], samples["ours"]));
        report.Judge(Target.Faster("5.newtonsoft", "first JSON, than Newtonsoft", 9, 15), Pairs.Of(samples["newtonsoft"], samples["ours"]));
        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"5 others: System.Text.Json by reflection {Median("reflection")} ms; ours with the client's own writer, into the body of a request, {Median("body")} ms; the whole first call of the emitted client {Median("client")} ms"));

        string Median(string json) => Estimate.Of(samples[json]).Median.ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static double First(string json) => double.Parse(ChildProcess.RunDotnet(typeof(Row5FirstCall).Assembly.Location, "first", json).Output, CultureInfo.InvariantCulture);
}
