using Microsoft.Extensions.AI;
using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.ImageGenerators;

/// <summary>A size in pixels becomes the fields that the model takes, by the catalogue.</summary>
public sealed class SizeTests(SandboxFixture sandbox)
{
    [Theory]
    [InlineData("z-image-turbo", 320, 256, "320 256")]
    [InlineData("fastest", 323, 251, "320 248")] // a trait; multiples of 8
    [InlineData("venice-sd35", 100, 8, "96 16")] // multiples of 16, half-way up
    [InlineData("z-image-turbo", 1, 1, "8 8")]
    [InlineData("z-image-turbo", 2560, 1440, "1280 720")] // smaller, in the same shape
    [InlineData("z-image-turbo", 100_000, 1, "1280 8")]
    [InlineData("qwen-image-2", 1920, 1080, "16:9")]
    [InlineData("qwen-image-2", 1000, 1010, "1:1")]
    [InlineData("gpt-image-2", 1024, 1024, "1:1 1K")]
    [InlineData("gpt-image-2", 1920, 1080, "16:9 1K")] // 2.1 megapixels are nearer to 1.05 than to 4.2
    [InlineData("gpt-image-2", 2048, 2048, "1:1 2K")]
    [InlineData("gpt-image-2", 1448, 1448, "1:1 1K")] // in doubt the cheaper
    [InlineData("gpt-image-2", 30_000, 20_000, "3:2 4K")]
    [InlineData("grok-imagine-image", 4096, 4096, "1:1 2K")]
    public async Task Generate_ImageSize_IsTheNearestThatTheModelHas(string model, int width, int height, string expected)
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);

        await venice.AsImageGenerator(model).GenerateImagesAsync("A gondola", new() { ImageSize = new(width, height) }, TestContext.Current.CancellationToken);

        var sent = new[] { "width", "height", "aspect_ratio", "resolution" }.Select(name => wire.Json[name]?.ToString()).Where(static value => value is not null);
        Assert.Equal(expected, string.Join(' ', sent));
    }

    [Theory]
    [InlineData("gpt-image-2-edit", 1920, 1080, "16:9 1K")]
    [InlineData("firered-image-edit", 900, 1600, "9:16")]
    public async Task Edit_ImageSize_IsTheNearestThatTheModelHas(string model, int width, int height, string expected)
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);

        await venice.AsImageGenerator("z-image-turbo", model).EditImagesAsync(
            [new UriContent("https://pictures.test/1.png", "image/png")], "Make it evening", new() { ImageSize = new(width, height) }, TestContext.Current.CancellationToken);

        var sent = new[] { "aspect_ratio", "resolution" }.Select(name => wire.Json[name]?.ToString()).Where(static value => value is not null);
        Assert.Equal(expected, string.Join(' ', sent));
        Assert.Equal(model, (string?)wire.Json["model"]);
    }

    [Fact]
    public async Task Sizes_OfSeveralCalls_AreAskedForOnce()
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        var generator = venice.AsImageGenerator("z-image-turbo");

        await generator.GenerateImagesAsync("A gondola", new() { ImageSize = new(64, 64) }, TestContext.Current.CancellationToken);
        await generator.GenerateImagesAsync("A gondola", new() { ImageSize = new(64, 64), ModelId = "venice-sd35" }, TestContext.Current.CancellationToken);

        Assert.Equal(["/models", "/models/traits", "/image/generate", "/image/generate"], wire.Paths);
    }

    [Theory]
    [InlineData("no-such-model", false, "the catalogue does not tell")]
    [InlineData("firered-image-edit", false, "no such model that generates")]
    [InlineData("z-image-turbo", true, "no such model that edits")]
    [InlineData("sandbox-mosaic", true, "keeps the shape of a single picture")]
    public async Task Size_ThatNobodyCanTell_IsRefusedBeforeAnythingIsCharged(string model, bool isEdit, string message)
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        var request = new ImageGenerationRequest("A gondola", isEdit ? [new UriContent("https://pictures.test/1.png", "image/png")] : null!);

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() =>
            venice.AsImageGenerator(model).GenerateAsync(request, new() { ImageSize = new(64, 64) }, TestContext.Current.CancellationToken));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["/models", "/models/traits"], wire.Paths);
    }

    [Fact]
    public async Task Catalogue_ThatCannotBeHad_IsTheClientsExceptionAndNothingIsCharged()
    {
        using var venice = sandbox.CreateClient("500");

        var failure = await Assert.ThrowsAsync<VeniceServerException>(() =>
            venice.AsImageGenerator("z-image-turbo").GenerateImagesAsync("A gondola", new() { ImageSize = new(64, 64) }, TestContext.Current.CancellationToken));

        Assert.Equal("listModels", failure.OperationId);
        Assert.False(failure.MayHaveBeenCharged);
    }

    private VeniceClient Client(WireRecorder wire) => sandbox.CreateClient(configure: options => options.HttpMessageHandler = wire);
}
