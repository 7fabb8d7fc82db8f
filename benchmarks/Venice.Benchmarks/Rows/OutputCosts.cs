using System.Globalization;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>What the emitted code costs those who compile it, beside NSwag's: figures without a target.</summary>
internal sealed class OutputCosts : ITargetRow
{
    public string Name => "costs";

    public bool IsExtra => true;

    public void Measure(TargetReport report)
    {
        var document = SharedDocuments.Full;
        var (ours, peer) = (AddedCode.Ours(document), AddedCode.OfNSwag(new NSwagInProcess().Generate(document.Text)));
        var pairs = Pairs.Measure(warmUp: 2, FirstRun.Rounds - 8, ours.Compile, peer.Compile);
        report.Note(string.Create(CultureInfo.InvariantCulture, $"added code ours:  {ours.Lines} lines, compiled in {pairs.First.Median:0} ms of CPU, {ours.IL} bytes of IL, assembly {ours.Size} bytes"));
        report.Note(string.Create(CultureInfo.InvariantCulture, $"added code NSwag: {peer.Lines} lines, compiled in {pairs.Second.Median:0} ms of CPU, {peer.IL} bytes of IL, assembly {peer.Size} bytes ({peer.Mended} duplicate members taken out)"));

        var largest = SharedDocuments.LargestPath;
        var memory = ChildProcess.RunDotnet(typeof(OutputCosts).Assembly.Location, "memory", largest).Output.Trim().Split(' ');
        report.Note($"memory {Path.GetFileName(largest)} ({new FileInfo(largest).Length} bytes, {memory[2]} files emitted): peak grows by {Megabytes(memory[0])} MB, to {Megabytes(memory[1])} MB");
    }

    private static string Megabytes(string bytes) => (long.Parse(bytes, CultureInfo.InvariantCulture) / 1e6).ToString("0", CultureInfo.InvariantCulture);
}
