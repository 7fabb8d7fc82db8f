using System.Text.Json.Serialization;

namespace Venice.Benchmarks.Samples;

/// <summary>The answer with pictures as bytes: the best that System.Text.Json offers.</summary>
public sealed class ByteAnswer
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("images")]
    public List<byte[]> Images { get; set; } = [];

    [JsonPropertyName("timing")]
    public PlainTiming? Timing { get; set; }
}
