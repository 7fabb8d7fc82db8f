namespace Venice.Benchmarks.Samples;

/// <summary>The request of rows 2 and 4, in the shapes of both sides.</summary>
internal static class TwelveFields
{
    public const string Model = "qwen-image-2";
    public const string Prompt = "A gondola at blue hour, seen from a bridge, lanterns on the water";
    public const string NegativePrompt = "people, text, watermark";

    public static GenerateImageRequest Ours { get; } = new()
    {
        CfgScale = 7.5,
        Format = ImageFormat.Webp,
        Height = 1024,
        HideWatermark = true,
        Model = Model,
        NegativePrompt = NegativePrompt,
        Prompt = Prompt,
        Variants = 1,
        SafeMode = true,
        Seed = 123456789,
        Steps = 20,
        Width = 1024,
    };

    public static PlainRequest Plain { get; } = New();

    public static PlainRequest New() => new()
    {
        CfgScale = 7.5,
        Format = "webp",
        Height = 1024,
        HideWatermark = true,
        Model = Model,
        NegativePrompt = NegativePrompt,
        Prompt = Prompt,
        Variants = 1,
        SafeMode = true,
        Seed = 123456789,
        Steps = 20,
        Width = 1024,
    };
}
