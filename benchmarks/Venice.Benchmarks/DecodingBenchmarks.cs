using BenchmarkDotNet.Attributes;
using Venice.Benchmarks.Decoding;

namespace Venice.Benchmarks;

/// <summary>Row 1: an answer of pictures in base64, from its first byte to the pictures' bytes.</summary>
[InProcess]
[MemoryDiagnoser]
public class DecodingBenchmarks
{
    private PictureAnswers _answers = null!;

    [Params(256 << 10, 2 << 20, 8 << 20)]
    public int Bytes { get; set; }

    [Params(1, 4)]
    public int Images { get; set; }

    [GlobalSetup]
    public void Open() => _answers = new PictureAnswers(Bytes, Images);

    [GlobalCleanup]
    public void Close() => _answers.Dispose();

    [Benchmark(Baseline = true)]
    public void Decode() => _answers.Decode();

    [Benchmark]
    public void CopyAndDecodeFresh() => _answers.CopyAndDecodeFresh();

    [Benchmark]
    public Task Streamed() => _answers.Streamed();

    [Benchmark]
    public Task Kept() => _answers.Kept();

    [Benchmark]
    public Task KeptUnannounced() => _answers.KeptUnannounced();

    [Benchmark]
    public Task SystemTextJson() => _answers.SystemTextJson();

    [Benchmark]
    public Task NSwag() => _answers.NSwag();

    [Benchmark]
    public Task NSwagNewtonsoft() => _answers.NSwagNewtonsoft();
}
