using System.Buffers.Text;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Samples;
using Venice.Benchmarks.Targets;
using Venice.OpenApi;

namespace Venice.Benchmarks.Rows;

/// <summary>Writing a picture of a megabyte into a request, against encoding it alone, into an array that lies ready.</summary>
internal sealed class Row2bPicture : ITargetRow
{
    public string Name => "2b";

    public void Measure(TargetReport report)
    {
        var image = SampleImage.Bytes(1 << 20);
        var encoded = new byte[Base64.GetMaxEncodedToUtf8Length(image.Length)];
        Judge("2b.bytes", "1 MB image from bytes, of EncodeToUtf8", 1.2, 0.5, FileInput.FromBytes(image));
        Judge("2b.string", "1 MB image from a string, of EncodeToUtf8", 2.6, 2.2, FileInput.FromText(Convert.ToBase64String(image)));

        void Judge(string row, string what, double must, double aim, FileInput file)
        {
            var request = new RequestBytes<EditImageRequest>(new() { Image = file, Prompt = "Make it night" });
            report.Judge(Target.Share(row, what, must, aim), Pairs.Compare(request.Send, () => Base64.EncodeToUtf8(image, encoded, out _, out _)));
        }
    }
}
