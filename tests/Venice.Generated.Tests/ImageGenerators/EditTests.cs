using Microsoft.Extensions.AI;
using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.ImageGenerators;

/// <summary>What an <see cref="IImageGenerator"/> sends when original images come along.</summary>
public sealed class EditTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task Edit_OnePicture_IsUploadedToEdit()
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        var original = await PictureAsync(venice);
        var options = new ImageGenerationOptions { Count = 1, MediaType = "image/webp", AdditionalProperties = new() { ["aspect_ratio"] = EditAspectRatio.Square, ["safe_mode"] = true } };

        var response = await venice.AsImageGenerator("z-image-turbo", "firered-image-edit").EditImageAsync(original, "Make it evening", options, TestContext.Current.CancellationToken);

        Assert.Equal("/image/edit", wire.Paths.Last());
        Assert.Equal(2, wire.Paths.Count()); // the first made the original
        Assert.All(["firered-image-edit", "Make it evening", "webp", "1:1", "filename=", "gondola.png", "image/png"], text => Assert.Contains(text, wire.Body, StringComparison.Ordinal));
        var picture = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.Equal("image/webp", picture.MediaType);
        Assert.Equal("firered-image-edit", picture.AdditionalProperties!["model"]);
        Assert.Equal((1024, 1024), (picture.AdditionalProperties["width"], picture.AdditionalProperties["height"]));
        var images = Assert.IsType<GeneratedImages>(response.RawRepresentation);
        Assert.Equal(images.RequestId, picture.AdditionalProperties["request_id"]);
        Assert.NotNull(images.Balance.Usd);
    }

    [Fact]
    public async Task Edit_PictureWithoutAType_IsRecognised()
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        var original = await PictureAsync(venice);

        await venice.AsImageGenerator("firered-image-edit").EditImageAsync(
            new DataContent(original.Data, "application/octet-stream"), "Make it evening", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("image/png", wire.Body, StringComparison.Ordinal);
        Assert.Contains("firered-image-edit", wire.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_SeveralPictures_AreCombinedInOneCall()
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        var original = await PictureAsync(venice);

        var response = await venice.AsImageGenerator("z-image-turbo", "firered-image-edit").EditImagesAsync(
            [original, original], "Put one into the other", new() { ModelId = "gpt-image-2-edit", AdditionalProperties = new() { ["quality"] = ImageQuality.Low } }, TestContext.Current.CancellationToken);

        Assert.Equal(["/image/generate", "/image/multi-edit"], wire.Paths);
        Assert.All(["modelId", "gpt-image-2-edit", "quality"], text => Assert.Contains(text, wire.Body, StringComparison.Ordinal));
        Assert.Equal("image/png", Assert.IsType<DataContent>(Assert.Single(response.Contents)).MediaType);
    }

    [Fact]
    public async Task Edit_PicturesAtAddresses_AreNamedAndNotFetched()
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        var original = await PictureAsync(venice);

        await venice.AsImageGenerator("firered-image-edit").EditImagesAsync(
            [new UriContent("https://pictures.test/1.png", "image/png"), original], "Put one into the other", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["/image/generate", "/image/multi-edit"], wire.Paths);
        Assert.Equal("https://pictures.test/1.png", (string?)wire.Json["images"]![0]);
        Assert.Contains(Convert.ToBase64String(original.Data.Span), (string?)wire.Json["images"]![1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Edit_RequestOfTheCallers_KeepsWhatItSets(int originals)
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        AIContent original = new UriContent("https://pictures.test/1.png", "image/png");
        var options = new ImageGenerationOptions
        {
            MediaType = "image/jpeg",
            RawRepresentationFactory = _ => originals == 1
                ? new EditImageRequest { Image = Array.Empty<byte>(), Prompt = "Make it evening", Resolution = "2K" }
                : new MultiEditImageRequest { Images = [], Prompt = "Make it evening", Resolution = "2K" },
        };

        await venice.AsImageGenerator("gpt-image-2-edit").GenerateAsync(new() { OriginalImages = Enumerable.Repeat(original, originals) }, options, TestContext.Current.CancellationToken);

        Assert.Equal(("Make it evening", "2K", "jpeg"), ((string?)wire.Json["prompt"], (string?)wire.Json["resolution"], (string?)wire.Json["output_format"]));
        Assert.Equal("gpt-image-2-edit", (string?)wire.Json[originals == 1 ? "model" : "modelId"]);
    }

    private static async Task<DataContent> PictureAsync(VeniceClient venice)
    {
        var response = await venice.AsImageGenerator("z-image-turbo").GenerateImagesAsync(
            "A gondola", new() { MediaType = "image/png", AdditionalProperties = new() { ["width"] = 320, ["height"] = 256 } }, TestContext.Current.CancellationToken);
        var picture = Assert.IsType<DataContent>(response.Contents[0]);
        picture.Name = "gondola.png";
        return picture;
    }

    private VeniceClient Client(WireRecorder wire) => sandbox.CreateClient(configure: options => options.HttpMessageHandler = wire);
}
