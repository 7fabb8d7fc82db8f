using System.Buffers;
using System.Text.Json;

namespace Venice.Benchmarks.Samples;

/// <summary>What the service answers to a request for pictures.</summary>
internal static class SampleAnswer
{
    public static byte[] Json(int bytes, int images)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("id", "generate-image-1234567890");
        json.WriteStartArray("images");
        for (var i = 0; i < images; i++)
        {
            json.WriteBase64StringValue(SampleImage.Bytes(bytes));
        }

        json.WriteEndArray();
        json.WriteStartObject("timing");
        json.WriteNumber("inferenceDuration", 1234.5);
        json.WriteNumber("inferencePreprocessingTime", 12.5);
        json.WriteNumber("inferenceQueueTime", 3.25);
        json.WriteNumber("total", 1250.25);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
