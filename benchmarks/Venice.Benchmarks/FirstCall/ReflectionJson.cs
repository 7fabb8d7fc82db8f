using System.Text.Json;
using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks.FirstCall;

/// <summary>System.Text.Json by reflection.</summary>
internal sealed class ReflectionJson : IFirstJson
{
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(TwelveFields.Plain);

    public int Read(byte[] json) => JsonSerializer.Deserialize<ByteAnswer>(json)!.Images[0].Length;
}
