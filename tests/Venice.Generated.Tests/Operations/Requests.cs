using Venice.OpenApi;

namespace Venice.Generated.Tests.Operations;

/// <summary>Requests that keep the contract.</summary>
internal static class Requests
{
    public const string Model = "z-image-turbo";

    public static GenerateImageRequest Generate(ImageFormat? format = null) => new()
    {
        Model = Model,
        Prompt = "A gondola passing under a bridge at blue hour",
        Width = 320,
        Height = 256,
        Seed = 7,
        Format = format,
    };

    public static SimpleGenerateImageRequest Create() => new() { Prompt = "A lagoon at dawn", Size = ImageSize.Square512 };

    public static UpscaleImageRequest Upscale(FileInput picture) => new() { Image = picture, Scale = 2 };

    public static EditImageRequest Edit(FileInput picture) => new() { Image = picture, Prompt = "Make it evening", Model = "firered-image-edit" };

    public static MultiEditImageRequest MultiEdit(params FileInput[] pictures) => new() { Images = pictures, Prompt = "Put one into the other" };

    public static BackgroundRemoveImageRequest RemoveBackground(FileInput picture) => new() { Image = picture };
}
