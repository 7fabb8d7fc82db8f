using BenchmarkDotNet.Attributes;
using Venice.Benchmarks.Loopback;

namespace Venice.Benchmarks;

/// <summary>Row 4: a whole small call over loopback; the server is in another process.</summary>
[InProcess]
[MemoryDiagnoser]
public class CallBenchmarks
{
    private Calls _calls = null!;

    [GlobalSetup]
    public void Open() => _calls = new Calls();

    [GlobalCleanup]
    public void Close() => _calls.Dispose();

    [Benchmark(Baseline = true)]
    public Task<int> BareHttpClient() => _calls.Bare();

    [Benchmark]
    public Task<int> EmittedClient() => _calls.Emitted();

    [Benchmark]
    public Task<int> VeniceClient() => _calls.Whole();

    [Benchmark]
    public Task<int> NSwag() => _calls.NSwag();

    [Benchmark]
    public Task<int> NSwagNewtonsoft() => _calls.NSwagNewtonsoft();

    [Benchmark]
    public Task<int> RestEase() => _calls.RestEase();
}
