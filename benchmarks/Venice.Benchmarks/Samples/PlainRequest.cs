using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace Venice.Benchmarks.Samples;

/// <summary>The request as one writes it by hand for the peers: their attributes, and the same fields and limits.</summary>
public sealed class PlainRequest
{
    [JsonPropertyName("cfg_scale")]
    [JsonProperty("cfg_scale")]
    [Range(0d, 20d, MinimumIsExclusive = true)]
    public double? CfgScale { get; set; }

    [JsonPropertyName("format")]
    [JsonProperty("format")]
    public string? Format { get; set; }

    [JsonPropertyName("height")]
    [JsonProperty("height")]
    [Range(1, 1280)]
    public int? Height { get; set; }

    [JsonPropertyName("hide_watermark")]
    [JsonProperty("hide_watermark")]
    public bool? HideWatermark { get; set; }

    [JsonPropertyName("model")]
    [JsonProperty("model")]
    [Required]
    public required string Model { get; set; }

    [JsonPropertyName("negative_prompt")]
    [JsonProperty("negative_prompt")]
    [StringLength(7500)]
    public string? NegativePrompt { get; set; }

    [JsonPropertyName("prompt")]
    [JsonProperty("prompt")]
    [Required]
    [StringLength(7500, MinimumLength = 1)]
    public required string Prompt { get; set; }

    [JsonPropertyName("variants")]
    [JsonProperty("variants")]
    [Range(1, 4)]
    public int? Variants { get; set; }

    [JsonPropertyName("safe_mode")]
    [JsonProperty("safe_mode")]
    public bool? SafeMode { get; set; }

    [JsonPropertyName("seed")]
    [JsonProperty("seed")]
    [Range(-999999999, 999999999)]
    public int? Seed { get; set; }

    [JsonPropertyName("steps")]
    [JsonProperty("steps")]
    public int? Steps { get; set; }

    [JsonPropertyName("width")]
    [JsonProperty("width")]
    [Range(1, 1280)]
    public int? Width { get; set; }

    [JsonPropertyName("embed_exif_metadata")]
    [JsonProperty("embed_exif_metadata")]
    public bool? EmbedExifMetadata { get; set; }

    [JsonPropertyName("lora_strength")]
    [JsonProperty("lora_strength")]
    [Range(0, 100)]
    public int? LoraStrength { get; set; }

    [JsonPropertyName("return_binary")]
    [JsonProperty("return_binary")]
    public bool? ReturnBinary { get; set; }

    [JsonPropertyName("style_preset")]
    [JsonProperty("style_preset")]
    public string? StylePreset { get; set; }

    [JsonPropertyName("aspect_ratio")]
    [JsonProperty("aspect_ratio")]
    public string? AspectRatio { get; set; }

    [JsonPropertyName("resolution")]
    [JsonProperty("resolution")]
    public string? Resolution { get; set; }

    [JsonPropertyName("quality")]
    [JsonProperty("quality")]
    public string? Quality { get; set; }

    [JsonPropertyName("enable_web_search")]
    [JsonProperty("enable_web_search")]
    public bool? EnableWebSearch { get; set; }

    [JsonPropertyName("disable_prompt_optimization_thinking")]
    [JsonProperty("disable_prompt_optimization_thinking")]
    public bool? DisablePromptOptimizationThinking { get; set; }

    [JsonPropertyName("enhance_prompt")]
    [JsonProperty("enhance_prompt")]
    public bool? EnhancePrompt { get; set; }

    [JsonPropertyName("style_references")]
    [JsonProperty("style_references")]
    [ValidateEnumeratedItems]
    public List<PlainStyleReference>? StyleReferences { get; set; }
}
