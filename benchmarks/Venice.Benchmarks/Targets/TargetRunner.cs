using System.Globalization;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;

namespace Venice.Benchmarks.Targets;

/// <summary><c>targets</c>: row 6 in a few minutes, a line a target; fails when a must is missed.</summary>
internal sealed class TargetRunner
{
    private const int Rounds = 15;

    /// <summary>Runs of both sides until the code that matters was compiled for the last time.</summary>
    private const int WarmUp = 30;

    private readonly DocumentFile _full = SharedDocuments.Full;
    private readonly string _path = SharedDocuments.Path(SharedDocuments.FullPath);
    private bool _missed;

    /// <param name="rows">Those to measure, such as <c>6c</c> or <c>costs</c>; all when empty.</param>
    public static int Run(string[] rows)
    {
        var runner = new TargetRunner();
        var all = new (string Row, Action Measure)[]
        {
            ("6a", runner.Row6a), ("6b", runner.Row6b), ("6c", runner.Row6c), ("6d", runner.Row6d), ("costs", runner.Costs),
        };
        foreach (var (_, measure) in all.Where(item => rows.Length == 0 || rows.Contains(item.Row, StringComparer.Ordinal)))
        {
            measure();
        }

        return runner._missed ? 1 : 0;
    }

    private void Row6a()
    {
        var nswag = new NSwagInProcess();
        var warm = Pairs.Measure(
            WarmUp,
            Rounds,
            () => CpuClock.Measure(() => nswag.Generate(_full.Text)),
            () => CpuClock.Measure(() => Rooms.Generate(_full.Path, _full.Text)));
        Judge(Target.Faster("6a warm", "generation, against NSwag in process", 20, 40), warm);

        var folder = Directory.CreateTempSubdirectory("venice-benchmarks-").FullName;
        var cold = Pairs.Measure(
            warmUp: 1,
            Rounds - 4,
            () => ChildProcess.RunDotnet(NSwagBinaries.CommandLine, "openapi2csclient", "/input:" + _path, "/output:" + Path.Combine(folder, "NSwag.cs"), "/namespace:Acme").Cpu,
            () => ChildProcess.RunDotnet(typeof(TargetRunner).Assembly.Location, "generate", _path, Path.Combine(folder, "ours")).Cpu);
        Directory.Delete(folder, recursive: true);
        Judge(Target.Faster("6a cold", "generation, against NSwag as a process", 5, 8), cold);
    }

    private void Row6b()
    {
        var open = new GeneratorSession(_full).Run();
        var pairs = Pairs.Measure(WarmUp, Rounds, () => CpuClock.Measure(() => open.EditCode().Run(), times: 50), FirstRun);
        var (fresh, all) = new GeneratorSession(_full, tracksSteps: true).Run().EditCode().Run().Outputs();
        Judge(Target.Share("6b", "unrelated C# edit, of the first warm run", 0.05, 0.02), pairs, fresh == 0, $"{fresh} of {all} outputs fresh");
    }

    private void Row6c()
    {
        var edited = _full.With("maximum: 1280", "maximum: 1281");
        var open = new GeneratorSession(_full).Run();
        var pairs = Pairs.Measure(WarmUp, Rounds, () => CpuClock.Measure(() => open.EditDocument(ReferenceEquals(open.Document, _full) ? edited : _full).Run()), FirstRun);
        var (fresh, all) = new GeneratorSession(_full, tracksSteps: true).Run().EditDocument(edited).Run().Outputs();
        Judge(Target.Share("6c", "one-line edit, of the first warm run", 0.35, 0.2), pairs, fresh is > 0 and <= 8, $"{fresh} of {all} outputs fresh");
    }

    private void Row6d()
    {
        var run = Pairs.Measure(WarmUp, Rounds, () => CpuClock.Measure(() => new GeneratorSession(_full, SharedDocuments.ImageOperations).Run()), FirstRun);
        Judge(Target.Share("6d run", "image operations only, of the whole document", 0.3, 0.2), run);

        var (image, whole) = (AddedCode.Ours(_full, SharedDocuments.ImageOperations), AddedCode.Ours(_full));
        var compile = Pairs.Measure(warmUp: 3, Rounds - 6, image.Compile, whole.Compile);
        Judge(Target.Share("6d compile", "image operations only, of the whole document", 0.2, 0.12), compile);
    }

    private void Costs()
    {
        var (ours, peer) = (AddedCode.Ours(_full), AddedCode.OfNSwag(new NSwagInProcess().Generate(_full.Text)));
        var pairs = Pairs.Measure(warmUp: 2, Rounds - 8, ours.Compile, peer.Compile);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"added code ours:  {ours.Lines} lines, compiled in {pairs.First.Median:0} ms of CPU, {ours.IL} bytes of IL, assembly {ours.Size} bytes"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"added code NSwag: {peer.Lines} lines, compiled in {pairs.Second.Median:0} ms of CPU, {peer.IL} bytes of IL, assembly {peer.Size} bytes ({peer.Mended} duplicate members taken out)"));

        var largest = SharedDocuments.LargestPath;
        var memory = ChildProcess.RunDotnet(typeof(TargetRunner).Assembly.Location, "memory", largest).Output.Trim().Split(' ');
        Console.WriteLine($"memory {Path.GetFileName(largest)} ({new FileInfo(largest).Length} bytes, {memory[2]} files emitted): peak grows by {Megabytes(memory[0])} MB, to {Megabytes(memory[1])} MB");
    }

    private static string Megabytes(string bytes) => (long.Parse(bytes, CultureInfo.InvariantCulture) / 1e6).ToString("0", CultureInfo.InvariantCulture);

    private double FirstRun() => CpuClock.Measure(() => new GeneratorSession(_full).Run());

    private void Judge(Target target, Pairs pairs, bool holds = true, string details = "")
    {
        var times = string.Create(CultureInfo.InvariantCulture, $"{pairs.First.Median:0.0} ms, {pairs.Second.Median:0.0} ms of CPU");
        Console.WriteLine(target.Print(pairs.Ratio, details.Length > 0 ? $"{times}; {details}{(holds ? "" : " (MISSED)")}" : times));
        _missed |= !holds || !target.IsReached(pairs.Ratio);
    }
}
