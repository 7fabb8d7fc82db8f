using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Samples;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>Validating a request that is right, against those who read attributes.</summary>
internal sealed class Row3aValid : ITargetRow
{
    public string Name => "3a";

    public void Measure(TargetReport report)
    {
        report.Judge(Target.Faster("3a.options", "valid request, than the Options generator", 100, 130), Pairs.Compare(static () => Annotations.ByOptions(FullRequest.Plain), Ours));
        report.Judge(Target.Faster("3a.annotations", "valid request, than DataAnnotations", 300, 400), Pairs.Compare(static () => Annotations.ByValidator(FullRequest.Plain), Ours));
        report.Judge(Target.AtMost("3a.memory", "valid request", 0, 0, "bytes"), Allocations.Of(Ours, times: 1000));
    }

    private static void Ours() => FullRequest.Expect(FullRequest.Ours, violations: 0);
}
