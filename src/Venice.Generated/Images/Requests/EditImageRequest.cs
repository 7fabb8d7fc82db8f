namespace Venice;

/// <content>What the catalogue and the price need to know.</content>
public sealed partial record EditImageRequest : IImageRequest
{
    /// <summary>The document's default, which stands in its schema.</summary>
    internal const string DefaultModel = "firered-image-edit";

#pragma warning disable CS0618 // the older name of the model is still taken, and then it is the one that counts
    private string? OlderModel => ModelId?.Value;
#pragma warning restore CS0618

    ImageJob IImageRequest.Describe() => new()
    {
        Kind = ModelType.Inpaint,
        Model = Model ?? OlderModel ?? DefaultModel,
        ModelField = Model is null && OlderModel is not null ? "modelId" : "model",
        Prompt = Prompt,
        AspectRatio = AspectRatio?.Value,
        Resolution = Resolution,
        InputImages = 1,
        RewritesPrompt = EnhancePrompt is true,
        SkipsThinking = DisablePromptOptimizationThinking is true,
    };

    IReadOnlyList<ImageInput> IImageRequest.ListInputs() => Image is null ? [] : [new ImageInput("image", Image, ImageInputLimits.Edit)];
}
