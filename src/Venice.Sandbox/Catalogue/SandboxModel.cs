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

    /// <summary>Whether a web search is made when it is asked for.</summary>
    public bool SearchesWeb => (bool?)Spec["supportsWebSearch"] == true;

    /// <summary>The price of one picture, from the catalogue's own numbers: the matrix of resolution and quality counts before the price by resolution.</summary>
    public decimal PriceUsd(string? resolution, string? quality, int inputImages = 0)
    {
        var pricing = Spec["pricing"];
        resolution ??= (string?)Constraints?["defaultResolution"] ?? "1K";
        quality ??= (string?)Constraints?["defaultQuality"] ?? "high";
        var price = pricing?["quality"]?[resolution]?[quality]
            ?? pricing?["resolutions"]?[resolution]
            ?? pricing?["generation"]
            ?? pricing?["inpaint"];
        var further = pricing?["inputImages"] is { } inputs
            ? Math.Max(0, inputImages - (int)inputs["included"]!) * (decimal)inputs["additional"]!["usd"]!
            : 0;
        return ((decimal?)price?["usd"] ?? 0.01m) + further;
    }

    private static string[] Texts(JsonNode? node) => node is JsonArray array ? [.. array.Select(static item => (string)item!)] : [];
}
