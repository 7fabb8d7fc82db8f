using System.Globalization;
using Venice.Benchmarks.Decoding;
using Venice.Benchmarks.Loopback;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>By how much the peak of a fresh process grows over an answer of four large pictures, which another process sends.</summary>
internal sealed class Row1ePeak : ITargetRow
{
    private const int Bytes = 20_000_000;
    private const int Images = 4;
    private const int Processes = 6;
    private const double Megabyte = 1e6;

    public string Name => "1e";

    public void Measure(TargetReport report)
    {
        using var small = new LoopbackServer(200_000, Images);
        using var large = new LoopbackServer(Bytes, Images);
        report.Judge(Target.AtMost("1e.stream", "peak of 4 x 20 MB into files", 4, 2.5, "MB"), Growth(PeakCommand.Stream).By(Megabyte));
        report.Judge(Target.AtMost("1e.known", "peak of 4 x 20 MB into memory, of the images", 1.06, 1.03, "share"), Growth(PeakCommand.Known).By((double)Bytes * Images));
        report.Judge(Target.AtMost("1e.unknown", "the same, length not announced", 1.35, 1.1, "share"), Growth(PeakCommand.Unknown).By((double)Bytes * Images));

        Estimate Growth(string way) => Estimate.Of([.. Enumerable.Range(0, Processes).Select(_ => Peak(way))]);

        double Peak(string way) => double.Parse(
            ChildProcess.RunDotnet(typeof(Row1ePeak).Assembly.Location, "peak", way, small.Address.AbsoluteUri, large.Address.AbsoluteUri).Output, CultureInfo.InvariantCulture);
    }
}
