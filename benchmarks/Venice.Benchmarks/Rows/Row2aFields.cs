using System.Globalization;
using Venice.Benchmarks.Limits;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Samples;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>Writing twelve fields.</summary>
internal sealed class Row2aFields : ITargetRow
{
    public string Name => "2a";

    public void Measure(TargetReport report)
    {
        var floor = new byte[1024];
        var request = new RequestBytes<GenerateImageRequest>(TwelveFields.Ours);
        report.Judge(Target.Share("2a", "request of 12 fields, of the span floor", 2.0, 1.3), Pairs.Compare(request.Write, () => SpanRequestWriter.Write(TwelveFields.Plain, floor)));

        var all = Allocations.Of(request.Send, times: 1000).Median;
        report.Judge(Target.AtMost("2a.memory", "request of 12 fields, beside HttpContent", 0, 0, "bytes"), Allocations.Of(request.Write, times: 1000), details: string.Create(CultureInfo.InvariantCulture, $"{all:0} with it"));
    }
}
