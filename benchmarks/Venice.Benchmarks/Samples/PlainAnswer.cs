using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Venice.Benchmarks.Samples;

/// <summary>The answer as one writes it by hand, with the pictures as the text that they are in JSON.</summary>
public sealed class PlainAnswer
{
    [JsonPropertyName("id")]
    [JsonProperty("id")]
    public string? Id { get; set; }

    [JsonPropertyName("images")]
    [JsonProperty("images")]
    public List<string> Images { get; set; } = [];

    [JsonPropertyName("timing")]
    [JsonProperty("timing")]
    public PlainTiming? Timing { get; set; }
}
