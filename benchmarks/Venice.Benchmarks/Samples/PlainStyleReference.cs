using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Venice.Benchmarks.Samples;

/// <summary>A picture whose style is followed, as one writes it by hand.</summary>
public sealed class PlainStyleReference
{
    [JsonPropertyName("image")]
    [JsonProperty("image")]
    [Required]
    public required string Image { get; set; }

    [JsonPropertyName("strength")]
    [JsonProperty("strength")]
    [Range(0.1, 1)]
    public double? Strength { get; set; }
}
