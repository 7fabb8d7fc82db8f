using System.Diagnostics;
using System.Globalization;
using Venice.Benchmarks.Loopback;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Rows;

/// <summary>A whole small call over loopback, against a bare <see cref="HttpClient"/> in the same process; the server is in another.</summary>
internal sealed class Row4Call : ITargetRow
{
    public string Name => "4";

    public void Measure(TargetReport report)
    {
        using var calls = new Calls();
        foreach (var call in new Func<Task<int>>[] { calls.Bare, calls.Emitted, calls.Whole, calls.Bare })
        {
            _ = Pairs.Repeat(call); // so that nobody is measured while the code of HttpClient, which they share, still gets faster
        }

        foreach (var (row, what, must, aim, call) in new (string, string, double, double, Func<Task<int>>)[]
        {
            ("4", "emitted client, of a bare HttpClient", 1.15, 1.10, calls.Emitted),
            ("4b", "the whole VeniceClient, of a bare HttpClient", 1.5, 1.25, calls.Whole),
        })
        {
            report.Judge(Target.Share(row, what, must, aim), Pairs.Compare(call, calls.Bare, count: 41));
        }

        InTracedApplication(report, calls);
        BesideAnUntracedClient(report, calls);
        var bytes = Allocated(calls.Emitted) - Allocated(calls.Bare);
        report.Judge(Target.AtMost("4.memory", "emitted client, above a bare HttpClient", 1.6 * 1024, 1024, "bytes"), Estimate.Exact(bytes));
        report.Note(string.Create(CultureInfo.InvariantCulture, $"4b.memory bytes={Allocated(calls.Whole) - Allocated(calls.Bare):0}"));
        foreach (var (name, call) in new[] { ("NSwag", calls.NSwag), ("NSwag with Newtonsoft", calls.NSwagNewtonsoft), ("RestEase", (Func<Task<int>>)calls.RestEase) })
        {
            var pairs = Pairs.Compare(call, calls.Bare, count: 9);
            report.Note(string.Create(CultureInfo.InvariantCulture, $"4 peer {name} ratio={pairs.Ratio.Median:0.00} [{pairs.Ratio.Low:0.00}-{pairs.Ratio.High:0.00}] bytes={Allocated(call) - Allocated(calls.Bare):0}"));
        }
    }

    /// <summary>
    /// With telemetry switched on it is on for both sides: in an application that is traced a span of its own is current, and what .NET's HTTP client tells is listened to as well, so that the bare client
    /// pays for its span too.
    /// </summary>
    /// <remarks>Apart from the others, since a listener is heard by every client of the process.</remarks>
    private static void InTracedApplication(TargetReport report, Calls calls)
    {
        using var listener = new TelemetryListener(alsoHttpClient: true);
        using var span = new Activity("application").Start();
        _ = Pairs.Repeat(calls.Checked);
        _ = Pairs.Repeat(calls.Bare);
        report.Judge(Target.Share("4c", "the same with catalogue checks, both traced", 1.5, 1.25), Pairs.Compare(calls.Checked, calls.Bare, count: 41));
        listener.AssertUsed();
    }

    /// <summary>What telemetry costs beside a client that has none: our span makes .NET's HTTP client tell one of its own, with a header that carries it on.</summary>
    private static void BesideAnUntracedClient(TargetReport report, Calls calls)
    {
        using var listener = new TelemetryListener();
        _ = Pairs.Repeat(calls.Checked);
        var pairs = Pairs.Compare(calls.Checked, calls.Bare, count: 41);
        listener.AssertUsed();
        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"4c beside a bare client that nobody traces: ratio={pairs.Ratio.Median:0.00} [{pairs.Ratio.Low:0.00}-{pairs.Ratio.High:0.00}] ({1000 * pairs.First.Median:0.0} us, {1000 * pairs.Second.Median:0.0} us of CPU)"));
    }

    private static double Allocated(Func<Task<int>> call) => Allocations.OfAllThreads(call, times: 200).Median;
}
