using Venice.Benchmarks.Decoding;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>What a whole call allocates, as a share of the picture's size.</summary>
internal sealed class Row1dAllocations : ITargetRow
{
    public string Name => "1d";

    public void Measure(TargetReport report)
    {
        using var answers = new PictureAnswers(2 << 20, images: 1);
        Judge("1d.stream", "to a stream", 0.01, 0.003, answers.Streamed);
        Judge("1d.known", "into memory", 1.01, 1.003, answers.Kept);
        Judge("1d.unknown", "into memory, length unknown", 1.3, 1.1, answers.KeptUnannounced);

        void Judge(string row, string where, double must, double aim, Func<Task> call) =>
            report.Judge(Target.AtMost(row, $"allocated of 2 MB, {where}", must, aim, "share"), Allocations.OfAllThreads(call, times: 10).By(answers.Bytes));
    }
}
