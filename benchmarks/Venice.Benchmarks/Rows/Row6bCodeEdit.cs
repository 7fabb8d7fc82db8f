using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>An edit of C# that has nothing to do with the document.</summary>
internal sealed class Row6bCodeEdit : ITargetRow
{
    public string Name => "6b";

    public void Measure(TargetReport report)
    {
        var first = new FirstRun();
        var open = new GeneratorSession(first.Document).Run();
        var pairs = Pairs.MeasureWarm(FirstRun.Rounds, () => CpuClock.Measure(() => open.EditCode().Run(), times: 50), first.Measure);
        var (fresh, all) = new GeneratorSession(first.Document, tracksSteps: true).Run().EditCode().Run().Outputs();
        report.Judge(Target.Share("6b", "unrelated C# edit, of the first warm run", 0.05, 0.02), pairs, fresh == 0, $"{fresh} of {all} outputs fresh");
    }
}
