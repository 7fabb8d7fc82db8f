namespace Venice;

/// <content>What the catalogue and the price need to know.</content>
public sealed partial record MultiEditImageRequest : IImageRequest
{
    ImageJob IImageRequest.Describe() => new()
    {
        Kind = ModelType.Inpaint,
        Model = ModelId?.Value ?? EditImageRequest.DefaultModel,
        ModelField = "modelId",
        Prompt = Prompt,
        AspectRatio = AspectRatio?.Value,
        Resolution = Resolution,
        Quality = Quality,
        InputImages = Images?.Count ?? 0,
        RewritesPrompt = EnhancePrompt is true,
        SkipsThinking = DisablePromptOptimizationThinking is true,
    };

    IReadOnlyList<ImageInput> IImageRequest.ListInputs() => ImageInput.ListOf("images", Images, ImageInputLimits.Edit);
}
