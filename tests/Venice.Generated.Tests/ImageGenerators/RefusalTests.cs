using System.Text;
using Microsoft.Extensions.AI;
using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.ImageGenerators;

/// <summary>What an option cannot mean is told before anything is sent, and without a prompt or a value.</summary>
public sealed class RefusalTests
{
    private const string Planted = "planted-83ab";

    public static TheoryData<string, ImageGenerationOptions, string> BadOptions => new()
    {
        { "no picture", new() { Count = 0 }, "Count is 0" },
        { "five pictures", new() { Count = 5 }, "1 to 4 pictures" },
        { "another format", new() { MediaType = "image/tiff" }, "image/png, image/jpeg or image/webp" },
        { "an address", new() { ResponseFormat = ImageGenerationResponseFormat.Uri }, "ResponseFormat is Uri" },
        { "hosted", new() { ResponseFormat = ImageGenerationResponseFormat.Hosted }, "ResponseFormat is Hosted" },
        { "streaming", new() { StreamingCount = 1 }, "StreamingCount" },
        { "no width", new() { ImageSize = new(0, 64) }, "at least 1" },
        { "size twice", new() { ImageSize = new(64, 64), AdditionalProperties = new() { ["resolution"] = "1K" } }, "'resolution' are both set" },
        { "an unknown field", new() { AdditionalProperties = new() { ["cfgscale"] = 7 } }, "'cfgscale', which is no field of this operation. It has cfg_scale," },
        { "upper case", new() { AdditionalProperties = new() { ["SEED"] = 7 } }, "'SEED', which is no field" },
        { "the flag of another method", new() { AdditionalProperties = new() { ["return_binary"] = true } }, "'return_binary', which is no field" },
        { "an option's field", new() { AdditionalProperties = new() { ["variants"] = 2 } }, "'variants': options.Count does" },
        { "a text for a number", new() { AdditionalProperties = new() { ["cfg_scale"] = Planted } }, "'cfg_scale' must be a number" },
        { "a fraction for a whole number", new() { AdditionalProperties = new() { ["seed"] = 7.5 } }, "'seed' must be a whole number" },
        { "a number for a flag", new() { AdditionalProperties = new() { ["safe_mode"] = 1 } }, "'safe_mode' must be true or false" },
        { "a number for a text", new() { AdditionalProperties = new() { ["negative_prompt"] = 1 } }, "'negative_prompt' must be a string" },
        { "no number", new() { AdditionalProperties = new() { ["cfg_scale"] = double.NaN } }, "no number that JSON can hold" },
        { "an object", new() { AdditionalProperties = new() { ["seed"] = new StringBuilder(Planted) } }, "is of type StringBuilder" },
        { "another request", new() { RawRepresentationFactory = static _ => new SimpleGenerateImageRequest { Prompt = Planted } }, "takes GenerateImageRequest" },
        {
            "fields twice",
            new() { RawRepresentationFactory = static _ => new GenerateImageRequest { Model = "m", Prompt = Planted }, AdditionalProperties = new() { ["seed"] = 1 } },
            "both set"
        },
    };

    public static TheoryData<string, AIContent, string> BadPictures => new()
    {
        { "nothing", new DataContent(ReadOnlyMemory<byte>.Empty, "image/png"), "OriginalImages[0] is empty" },
        { "a text", new TextContent(Planted), "is a TextContent" },
        { "a film", new DataContent(new byte[] { 1 }, "video/mp4"), "is video/mp4, which is no picture" },
        { "a file's address", new UriContent($"file:///{Planted}.png", "image/png"), "not http, https or data" },
        { "null", null!, "is null" },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(BadOptions))]
    public async Task Generate_OptionThatCannotBeMeant_IsRefusedBeforeAnythingIsSent(string what, ImageGenerationOptions options, string message) =>
        await RefusedAsync(what, "options", message, generator => generator.GenerateImagesAsync(Planted, options, TestContext.Current.CancellationToken));

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(BadPictures))]
    public async Task Edit_PictureThatIsNone_IsRefusedBeforeAnythingIsSent(string what, AIContent picture, string message) =>
        await RefusedAsync(what, "request", message, generator => generator.EditImagesAsync([picture], Planted, cancellationToken: TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Edit_SeveralResults_AreRefusedBeforeAnythingIsSent(int originals) =>
        await RefusedAsync("count", "options", "an edit makes one picture", generator => generator.EditImagesAsync(
            Enumerable.Repeat(new DataContent(new byte[] { 1 }, "image/png"), originals), Planted, new() { Count = 2 }, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Edit_FieldOfGeneration_IsRefusedBeforeAnythingIsSent() =>
        await RefusedAsync("field", "options", "'seed', which is no field", generator => generator.EditImagesAsync(
            [new DataContent(new byte[] { 1 }, "image/png")], Planted, new() { AdditionalProperties = new() { ["seed"] = 2 } }, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Generate_ValueOutOfItsRange_IsAViolationOfTheContract()
    {
        using var handler = new CountingHandler();
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = handler });

        var refusal = await Assert.ThrowsAsync<VeniceValidationException>(() => venice.AsImageGenerator("m").GenerateImagesAsync(
            "", new() { AdditionalProperties = new() { ["cfg_scale"] = 99 } }, TestContext.Current.CancellationToken));

        Assert.Equal(["cfg_scale", "prompt"], refusal.Violations.Select(static violation => violation.Path));
        Assert.Equal(0, handler.Count);
    }

    private static async Task RefusedAsync(string what, string parameter, string message, Func<IImageGenerator, Task> call)
    {
        using var handler = new CountingHandler();
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = handler });

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => call(venice.AsImageGenerator("z-image-turbo")));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(parameter, refusal.ParamName);
        Assert.DoesNotContain(Planted, refusal.ToString(), StringComparison.Ordinal);
        Assert.True(handler.Count == 0, what);
    }
}
