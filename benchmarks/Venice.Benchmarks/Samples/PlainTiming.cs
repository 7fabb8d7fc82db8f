using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Venice.Benchmarks.Samples;

/// <summary>How long the service took, as one writes it by hand.</summary>
public sealed class PlainTiming
{
    [JsonPropertyName("inferenceDuration")]
    [JsonProperty("inferenceDuration")]
    public double InferenceDuration { get; set; }

    [JsonPropertyName("inferencePreprocessingTime")]
    [JsonProperty("inferencePreprocessingTime")]
    public double InferencePreprocessingTime { get; set; }

    [JsonPropertyName("inferenceQueueTime")]
    [JsonProperty("inferenceQueueTime")]
    public double InferenceQueueTime { get; set; }

    [JsonPropertyName("total")]
    [JsonProperty("total")]
    public double Total { get; set; }
}
