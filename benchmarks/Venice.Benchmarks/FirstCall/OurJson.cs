using System.Buffers;
using System.Text.Json;
using Venice.Benchmarks.Samples;
using Venice.OpenApi.Json;

namespace Venice.Benchmarks.FirstCall;

/// <summary>The emitted types, with the writer and the reader of System.Text.Json.</summary>
internal sealed class OurJson : IFirstJson
{
    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        JsonModelWriter.WriteModel(JsonModelWriter.Over(writer), TwelveFields.Ours);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public int Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return JsonValue.ReadModel<GenerateImageResponse>(ref reader, JsonReadContext.CreateLenient()).Images[0].Length;
    }
}
