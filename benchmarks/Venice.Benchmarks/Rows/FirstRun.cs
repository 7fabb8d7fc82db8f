using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Rows;

/// <summary>What rows 6b to 6d compare with: the first run over the whole document, in a compiler that is warm.</summary>
internal sealed class FirstRun
{
    public const int Rounds = 15;

    public DocumentFile Document { get; } = SharedDocuments.Full;

    /// <summary>Milliseconds of CPU.</summary>
    public double Measure() => CpuClock.Measure(() => new GeneratorSession(Document).Run());
}
