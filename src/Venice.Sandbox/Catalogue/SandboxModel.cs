using System.Text.Json.Nodes;

namespace Venice.Sandbox.Catalogue;

/// <summary>A model as the catalogue lists it, with what the operations need from it within reach.</summary>
internal sealed class SandboxModel(JsonObject entry)
{
    /// <summary>The entry of <c>GET /models</c>.</summary>
    public JsonObject Entry { get; } = entry;

    public string Id => (string)Entry["id"]!;

    public string Type => (string)Entry["type"]!;

    public string Name => (string?)Spec["name"] ?? Id;

    public IEnumerable<string> Traits => Texts(Spec["traits"]);

    /// <summary>Characters of prompt that it takes; <see langword="null"/> when it says nothing.</summary>
    public int? PromptCharacterLimit => (int?)Constraints?["promptCharacterLimit"];

    /// <summary>Sizes are multiples of this.</summary>
    public int WidthHeightDivisor => (int?)Constraints?["widthHeightDivisor"] ?? 1;

    public int? MaximumSteps => (int?)Constraints?["steps"]?["max"];

    /// <summary>Empty for a model that is sized by pixels.</summary>
    public IReadOnlyList<string> AspectRatios => Texts(Constraints?["aspectRatios"]);

    public string DefaultAspectRatio => (string?)Constraints?["defaultAspectRatio"] ?? "1:1";

    public IReadOnlyList<string> Resolutions => Texts(Constraints?["resolutions"]);

    public int MaximumInputImages => (int?)Constraints?["maxInputImages"] ?? ((bool?)Constraints?["combineImages"] == false ? 1 : 3);

    public int MaximumStyleReferences => (bool?)Spec["supportsStyleReferences"] == true ? (int?)Constraints?["maxStyleReferences"] ?? 1 : 0;

    /// <summary>What the catalogue says of its retirement, if anything.</summary>
    public JsonObject? Deprecation => Spec["deprecation"] as JsonObject;

    private JsonObject Spec => Entry["model_spec"]!.AsObject();

    private JsonObject? Constraints => Spec["constraints"] as JsonObject;

    /// <summary>The price of one picture, from the catalogue's own numbers.</summary>
    public decimal PriceUsd(string? resolution, string? quality)
    {
        var pricing = Spec["pricing"];
        var price = (quality is null ? null : pricing?["quality"]?[resolution ?? "1K"]?[quality])
            ?? pricing?["resolutions"]?[resolution ?? "1K"]
            ?? pricing?["generation"]
            ?? pricing?["inpaint"];
        return (decimal?)price?["usd"] ?? 0.01m;
    }

    private static string[] Texts(JsonNode? node) => node is JsonArray array ? [.. array.Select(static item => (string)item!)] : [];
}
