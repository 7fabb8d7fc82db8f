using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>An edit of one line of the document.</summary>
internal sealed class Row6cDocumentEdit : ITargetRow
{
    public string Name => "6c";

    public void Measure(TargetReport report)
    {
        var first = new FirstRun();
        var document = first.Document;
        var edited = document.With("maximum: 1280", "maximum: 1281");
        var open = new GeneratorSession(document).Run();
        var pairs = Pairs.MeasureWarm(
            FirstRun.Rounds,
            () => CpuClock.Measure(() => open.EditDocument(ReferenceEquals(open.Document, document) ? edited : document).Run()),
            first.Measure);
        var (fresh, all) = new GeneratorSession(document, tracksSteps: true).Run().EditDocument(edited).Run().Outputs();
        report.Judge(Target.Share("6c", "one-line edit, of the first warm run", 0.35, 0.2), pairs, fresh is > 0 and <= 8, $"{fresh} of {all} outputs fresh");
    }
}
