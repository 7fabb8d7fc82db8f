namespace Venice;

/// <content>What the catalogue and the price need to know.</content>
public sealed partial record UpscaleImageRequest : IImageRequest
{
    /// <summary>There is one model that enlarges, and no field to choose another.</summary>
    private const string OnlyModel = "upscaler";

    /// <summary>The document's default.</summary>
    private const int DefaultScale = 2;

    ImageJob IImageRequest.Describe() => new()
    {
        Kind = ModelType.Upscale,
        Model = OnlyModel,
        Scale = Scale ?? DefaultScale,
    };

    IReadOnlyList<ImageInput> IImageRequest.ListInputs() => Image is null ? [] : [new ImageInput("image", Image, ImageInputLimits.Enlarge(Scale ?? DefaultScale))];
}
