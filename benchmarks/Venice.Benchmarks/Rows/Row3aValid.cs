using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Samples;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>Validating a request that is right, against those who read attributes.</summary>
internal sealed class Row3aValid : ITargetRow
{
    public string Name => "3a";

    /// <summary>Requests in a row, for both sides: one takes a few nanoseconds, as much as calling it through a delegate.</summary>
    private const int InARow = 16;

    public void Measure(TargetReport report)
    {
        report.Judge(Target.Faster("3a.options", "16 valid requests, than the Options generator", 100, 130), Pairs.Compare(Options, Ours));
        report.Judge(Target.Faster("3a.annotations", "16 valid requests, than DataAnnotations", 300, 400), Pairs.Compare(DataAnnotations, Ours));
        report.Judge(Target.AtMost("3a.memory", "16 valid requests", 0, 0, "bytes"), Allocations.Of(Ours, times: 100));
    }

    private static void Ours()
    {
        var (request, violations) = (FullRequest.Ours, 0);
        for (var i = 0; i < InARow; i++)
        {
            violations += request.Validate().Count;
        }

        if (violations > 0)
        {
            throw new InvalidOperationException("A valid request was found wrong.");
        }
    }

    private static void Options()
    {
        var request = FullRequest.Plain;
        for (var i = 0; i < InARow; i++)
        {
            Annotations.ByOptions(request);
        }
    }

    private static void DataAnnotations()
    {
        var request = FullRequest.Plain;
        for (var i = 0; i < InARow; i++)
        {
            Annotations.ByValidator(request);
        }
    }
}
