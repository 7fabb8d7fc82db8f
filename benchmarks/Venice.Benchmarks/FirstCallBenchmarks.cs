using BenchmarkDotNet.Attributes;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks;

/// <summary>Row 5: whole processes that make one call with JSON. What the JSON alone adds is told by <c>targets 5</c>, which asks the processes themselves.</summary>
[InProcess]
[MemoryDiagnoser]
public class FirstCallBenchmarks
{
    [Params("none", "ours", "client", "generated", "reflection", "newtonsoft")]
    public string Json { get; set; } = "";

    /// <returns>Milliseconds of CPU that the call with JSON took in the new process.</returns>
    [Benchmark]
    public string Process() => ChildProcess.RunDotnet(typeof(FirstCallBenchmarks).Assembly.Location, "first", Json).Output;
}
