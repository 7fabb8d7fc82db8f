using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Samples;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>Four violations with full messages.</summary>
internal sealed class Row3bViolations : ITargetRow
{
    public string Name => "3b";

    public void Measure(TargetReport report)
    {
        report.Judge(Target.Faster("3b", "four violations with messages, than DataAnnotations", 20, 50), Pairs.Compare(static () => Annotations.ByValidator(FullRequest.PlainWrong), Ours));
        report.Judge(Target.AtMost("3b.memory", "four violations with messages", 1024, 512, "bytes"), Allocations.Of(Ours, times: 1000));
    }

    private static void Ours() => FullRequest.Expect(FullRequest.OursWrong, violations: 4);
}
