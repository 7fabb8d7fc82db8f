using Venice.Benchmarks.Decoding;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>Pictures into a stream while they arrive, the whole call, against decoding alone.</summary>
internal sealed class Row1aStream : ITargetRow
{
    private const int Kilobyte = 1024;

    public string Name => "1a";

    public void Measure(TargetReport report)
    {
        Judge("1a.256KB", "256 KB", 256 * Kilobyte, images: 1, must: 3.5, aim: 2.5);
        Judge("1a.2MB", "2 MB", 2048 * Kilobyte, images: 1, must: 1.6, aim: 1.3);
        Judge("1a.8MB", "8 MB", 8192 * Kilobyte, images: 1, must: 1.6, aim: 1.3);
        Judge("1a.4x2MB", "4 x 2 MB", 2048 * Kilobyte, images: 4, must: 1.6, aim: 1.3);

        void Judge(string row, string size, int bytes, int images, double must, double aim)
        {
            using var answers = new PictureAnswers(bytes, images);
            report.Judge(Target.Share(row, $"image of {size} to a stream, of the pure decode", must, aim), Pairs.Compare(answers.Streamed, answers.Decode));
        }
    }
}
