using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>Six operations instead of all.</summary>
internal sealed class Row6dImageOperations : ITargetRow
{
    public string Name => "6d";

    public void Measure(TargetReport report)
    {
        var first = new FirstRun();
        var run = Pairs.MeasureWarm(
            FirstRun.Rounds,
            () => CpuClock.Measure(() => new GeneratorSession(first.Document, SharedDocuments.ImageOperations).Run()),
            first.Measure);
        report.Judge(Target.Share("6d.run", "image operations only, of the whole document", 0.3, 0.2), run);

        var (image, whole) = (AddedCode.Ours(first.Document, SharedDocuments.ImageOperations), AddedCode.Ours(first.Document));
        var compile = Pairs.Measure(warmUp: 1, FirstRun.Rounds / 5, image.Compile, whole.Compile);
        report.Judge(Target.Share("6d.compile", "image operations only, of the whole document", 0.2, 0.12), compile);
    }
}
