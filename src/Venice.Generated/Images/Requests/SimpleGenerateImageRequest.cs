namespace Venice;

/// <content>What the catalogue and the price need to know.</content>
public sealed partial record SimpleGenerateImageRequest : IImageRequest
{
    ImageJob IImageRequest.Describe() => new()
    {
        Kind = ModelType.Image,
        Model = Model ?? ImageJob.DefaultTrait,
        IsFromText = true,
        IsDialect = true,
        HasDialectSettings = (Size.ValueOrDefault is { } size && size != ImageSize.Auto) || (Quality.ValueOrDefault is { } quality && quality != SimpleImageQuality.Auto),
        Prompt = Prompt,
    };

    IReadOnlyList<ImageInput> IImageRequest.ListInputs() => [];
}
