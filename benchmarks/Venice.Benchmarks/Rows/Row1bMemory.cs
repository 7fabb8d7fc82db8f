using Venice.Benchmarks.Decoding;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>Pictures into memory, the whole call, against copying the answer once and decoding into fresh arrays.</summary>
internal sealed class Row1bMemory : ITargetRow
{
    public string Name => "1b";

    public void Measure(TargetReport report)
    {
        using var answers = new PictureAnswers(2 << 20, images: 1);
        report.Judge(Target.Share("1b.known", "image of 2 MB into memory, of copy and fresh decode", 1.3, 1.1), Pairs.Compare(answers.Kept, answers.CopyAndDecodeFresh));
        report.Judge(Target.Share("1b.unknown", "the same, length not announced", 1.9, 1.4), Pairs.Compare(answers.KeptUnannounced, answers.CopyAndDecodeFresh));
    }
}
