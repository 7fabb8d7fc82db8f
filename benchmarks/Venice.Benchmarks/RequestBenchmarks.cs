using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;
using Venice.Benchmarks.Limits;
using Venice.Benchmarks.Peers;
using Venice.Benchmarks.Rows;
using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks;

/// <summary>Row 2: writing a request of twelve fields.</summary>
[InProcess]
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private readonly byte[] _buffer = new byte[1024];
    private readonly RequestBytes<GenerateImageRequest> _ours = new(TwelveFields.Ours);
    private INSwagClient _nswag = null!;
    private INSwagClient _nswagNewtonsoft = null!;

    [GlobalSetup]
    public void Open()
    {
        var address = new Uri("http://127.0.0.1/");
        _nswag = NSwagClients.Create(NSwagClients.SystemTextJson, new HttpClient(), address);
        _nswagNewtonsoft = NSwagClients.Create(NSwagClients.Newtonsoft, new HttpClient(), address);
    }

    [Benchmark(Baseline = true)]
    public int SpanWriter() => SpanRequestWriter.Write(TwelveFields.Plain, _buffer);

    [Benchmark]
    public void Ours() => _ours.Write();

    [Benchmark]
    public void OursAsContent() => _ours.Send();

    [Benchmark]
    public byte[] SystemTextJsonGenerated() => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(TwelveFields.Plain, PlainJson.Default.PlainRequest);

    [Benchmark]
    public byte[] SystemTextJsonReflection() => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(TwelveFields.Plain);

    [Benchmark]
    public string Newtonsoft() => JsonConvert.SerializeObject(TwelveFields.Plain);

    [Benchmark]
    public HttpContent NSwagAsContent() => _nswag.CreateContent();

    [Benchmark]
    public HttpContent NSwagNewtonsoftAsContent() => _nswagNewtonsoft.CreateContent();
}
