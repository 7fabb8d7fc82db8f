using Venice.Benchmarks.Decoding;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>Pictures into a stream while they arrive, against those who read the whole answer first.</summary>
internal sealed class Row1cPeers : ITargetRow
{
    private const int Count = 15;

    public string Name => "1c";

    public void Measure(TargetReport report)
    {
        using var answers = new PictureAnswers(2 << 20, images: 4);
        Judge("1c.newtonsoft", "4 x 2 MB to a stream, than NSwag with Newtonsoft", 25, 30, answers.NSwagNewtonsoft);
        Judge("1c.nswag", "4 x 2 MB to a stream, than NSwag with System.Text.Json", 12, 16, answers.NSwag);
        Judge("1c.generated", "4 x 2 MB to a stream, than System.Text.Json at its best", 4, 5, answers.SystemTextJson);

        void Judge(string row, string what, double must, double aim, Func<Task> peer) =>
            report.Judge(Target.Faster(row, what, must, aim), Pairs.Compare(peer, answers.Streamed, Count));
    }
}
