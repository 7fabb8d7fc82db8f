namespace Venice;

/// <content>What the catalogue and the price need to know.</content>
public sealed partial record GenerateImageRequest : IImageRequest
{
    ImageJob IImageRequest.Describe() => new()
    {
        Kind = ModelType.Image,
        Model = Model ?? "",
        IsFromText = true,
        Prompt = Prompt,
        NegativePrompt = NegativePrompt,
        Width = Width,
        Height = Height,
        AspectRatio = AspectRatio,
        Resolution = Resolution,
        Quality = Quality,
        Steps = Steps,
        Count = Math.Max(1, Variants ?? 1),
        StyleReferences = StyleReferences?.Count ?? 0,
        HasStyleStrength = StyleReferences?.Any(static reference => reference?.Strength is not null) is true,
        SearchesWeb = EnableWebSearch is true,
        RewritesPrompt = EnhancePrompt is true,
        SkipsThinking = DisablePromptOptimizationThinking is true,
    };

    IReadOnlyList<ImageInput> IImageRequest.ListInputs() => StyleReferences is not { Count: > 0 } ? [] :
    [
        .. StyleReferences
            .Select(static (reference, index) => new ImageInput(FormattableString.Invariant($"style_references[{index}].image"), reference?.Image!, ImageInputLimits.StyleReference))
            .Where(static input => input.File is not null),
    ];
}
