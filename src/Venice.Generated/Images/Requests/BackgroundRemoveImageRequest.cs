namespace Venice;

/// <content>What the catalogue and the price need to know.</content>
public sealed partial record BackgroundRemoveImageRequest : IImageRequest
{
    /// <summary>There is one model that cuts out, listed among the image models, and no field to choose another.</summary>
    private const string OnlyModel = "bria-bg-remover";

    ImageJob IImageRequest.Describe() => new()
    {
        Kind = ModelType.Image,
        Model = OnlyModel,
    };

    IReadOnlyList<ImageInput> IImageRequest.ListInputs() => Image is null ? [] : [new ImageInput("image", Image, ImageInputLimits.CutOut)];
}
