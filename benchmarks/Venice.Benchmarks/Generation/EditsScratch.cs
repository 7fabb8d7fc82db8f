using System.Diagnostics;
using Venice.Benchmarks.Measuring;
namespace Venice.Benchmarks.Generation;
internal static class EditsScratch
{
    public static int Run(int count, string mode)
    {
        var document = SharedDocuments.Full;
        var edited = document.With("maximum: 1280", "maximum: 1281");
        var open = new GeneratorSession(document).Run();
        var list = new List<double>(); var full = new List<double>(); var bytes = 0L;
        for (var i = 0; i < count; i++)
        {
            var g0 = GC.CollectionCount(0); var g1 = GC.CollectionCount(1); var g2 = GC.CollectionCount(2); var pause = GC.GetTotalPauseDuration();
            var b = GC.GetAllocatedBytesForCurrentThread();
            list.Add(mode == "gc" ? CpuClock.Measure(() => open.EditDocument(ReferenceEquals(open.Document, document) ? edited : document).Run()) : Plain(() => open.EditDocument(ReferenceEquals(open.Document, document) ? edited : document).Run()));
            if (i > count) Console.WriteLine($"gcs {GC.CollectionCount(0) - g0} {GC.CollectionCount(1) - g1} {GC.CollectionCount(2) - g2} pause {(GC.GetTotalPauseDuration() - pause).TotalMilliseconds:0.0} cpu {list[^1]:0.0}");
            bytes = GC.GetAllocatedBytesForCurrentThread() - b;
            if (mode == "gc") full.Add(CpuClock.Measure(() => new GeneratorSession(document).Run()));
        }
        for (var i = 0; i + 9 < count; i += 10) Console.WriteLine($"{i}: edit {string.Join(' ', list.Skip(i).Take(10).Select(x => x.ToString("0")))} full {string.Join(' ', full.Skip(i).Take(10).Select(x => x.ToString("0")))}");
        list = list.Skip(count / 2).Order().ToList(); full = full.Skip(count / 2).Order().ToList();
        Console.WriteLine($"edit median {list[list.Count / 2]:0.0} min {list[0]:0.0} bytes {bytes}; full {(full.Count > 0 ? full[full.Count / 2] : 0):0.0}");
        return 0;
    }
    private static double Plain(Action a) { var w = Stopwatch.StartNew(); a(); return w.Elapsed.TotalMilliseconds; }
}
