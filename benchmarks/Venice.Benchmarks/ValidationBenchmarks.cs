using BenchmarkDotNet.Attributes;
using Venice.Benchmarks.Limits;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks;

/// <summary>Row 3: a request that is right, and one with four mistakes.</summary>
[InProcess]
[MemoryDiagnoser]
public class ValidationBenchmarks
{
    [Benchmark(Baseline = true)]
    public bool StraightLine() => StraightLineCheck.IsValid(FullRequest.Plain);

    [Benchmark]
    public int Ours() => FullRequest.Ours.Validate().Count;

    [Benchmark]
    public bool OptionsGenerator() => Annotations.ByOptions(FullRequest.Plain);

    [Benchmark]
    public int DataAnnotations() => Annotations.ByValidator(FullRequest.Plain);

    [Benchmark]
    public int OursWithFourViolations() => FullRequest.OursWrong.Validate().Count;

    [Benchmark]
    public bool OptionsGeneratorWithFourViolations() => Annotations.ByOptions(FullRequest.PlainWrong);

    [Benchmark]
    public int DataAnnotationsWithFourViolations() => Annotations.ByValidator(FullRequest.PlainWrong);
}
