using System.Text.Json;
using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks.FirstCall;

/// <summary>System.Text.Json with its own generator.</summary>
internal sealed class GeneratedJson : IFirstJson
{
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(TwelveFields.Plain, PlainJson.Default.PlainRequest);

    public int Read(byte[] json) => JsonSerializer.Deserialize(json, PlainJson.Default.ByteAnswer)!.Images[0].Length;
}
