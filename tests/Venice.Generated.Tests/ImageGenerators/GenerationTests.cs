using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Venice.Generated.Tests.Operations;
using Venice.OpenApi;

namespace Venice.Generated.Tests.ImageGenerators;

/// <summary>What an <see cref="IImageGenerator"/> without original images sends, and makes of the answer.</summary>
public sealed class GenerationTests(SandboxFixture sandbox)
{
    private const string Prompt = "A gondola at blue hour";

    [Fact]
    public async Task Generate_NoOptions_SendsModelAndPromptAlone()
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);

        var response = await venice.AsImageGenerator("z-image-turbo").GenerateImagesAsync(Prompt, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal($$"""{"model":"z-image-turbo","prompt":"{{Prompt}}","return_binary":false}""", wire.Body);
        Assert.Equal(["/image/generate"], wire.Paths);
        Assert.Equal("image/webp", Assert.IsType<DataContent>(Assert.Single(response.Contents)).MediaType);
        Assert.Null(response.Usage);
    }

    [Fact]
    public async Task Generate_AllOptions_ReachTheWireInOneCall()
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        var options = new ImageGenerationOptions
        {
            ModelId = "z-image-turbo",
            Count = 4,
            MediaType = "image/PNG",
            ResponseFormat = ImageGenerationResponseFormat.Data,
            AdditionalProperties = new()
            {
                ["width"] = 320,
                ["height"] = 256L,
                ["seed"] = JsonSerializer.SerializeToElement(7),
                ["cfg_scale"] = 7.5m,
                ["safe_mode"] = false,
                ["negative_prompt"] = "people",
                ["hide_watermark"] = JsonValue.Create(true),
                ["steps"] = null,
            },
        };

        var response = await venice.AsImageGenerator("another").GenerateImagesAsync(Prompt, options, TestContext.Current.CancellationToken);

        Assert.Equal(
            $$"""{"cfg_scale":7.5,"format":"png","height":256,"hide_watermark":true,"model":"z-image-turbo","negative_prompt":"people","prompt":"{{Prompt}}","return_binary":false,"variants":4,"safe_mode":false,"seed":7,"width":320}""",
            wire.Body);
        Assert.Equal(["/image/generate"], wire.Paths);
        Assert.Equal(4, response.Contents.Count);
        var images = Assert.IsType<GeneratedImages>(response.RawRepresentation);
        Assert.All(response.Contents.Zip(images), static pair =>
        {
            var picture = Assert.IsType<DataContent>(pair.First);
            Assert.Equal("image/png", picture.MediaType);
            Assert.True(picture.Data.Span.SequenceEqual(pair.Second.Bytes.Span));
            Assert.Same(pair.Second, picture.RawRepresentation);
            Assert.Equal((320, 256, 7L), (picture.AdditionalProperties!["width"], picture.AdditionalProperties["height"], picture.AdditionalProperties["seed"]));
            Assert.Equal((false, false), (picture.AdditionalProperties["is_blurred"], picture.AdditionalProperties["is_content_violation"]));
            Assert.IsType<decimal>(picture.AdditionalProperties["balance_usd"]);
        });
    }

    [Theory]
    [InlineData("image/jpeg", "jpeg")]
    [InlineData("image/jpg", "jpeg")]
    [InlineData("image/webp", "webp")]
    public async Task Generate_MediaType_IsTheFormat(string mediaType, string format)
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);

        var response = await venice.AsImageGenerator("z-image-turbo").GenerateImagesAsync(Prompt, Small(new() { MediaType = mediaType }), TestContext.Current.CancellationToken);

        Assert.Equal(format, (string?)wire.Json["format"]);
        Assert.Equal($"image/{format}", Assert.IsType<DataContent>(response.Contents[0]).MediaType);
    }

    [Fact]
    public async Task Generate_StyleReferencesOfFiles_AreSentAsBase64()
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        var picture = (await venice.Images.GenerateAsync(Requests.Generate(ImageFormat.Png), TestContext.Current.CancellationToken))[0].Bytes.ToArray();
        StyleReference[] references = [new() { Image = FileInput.FromBytes(picture), Strength = 0.5 }];

        await venice.AsImageGenerator("krea-v2-large").GenerateImagesAsync(
            Prompt, new() { AdditionalProperties = new() { ["style_references"] = references, ["aspect_ratio"] = "1:1" } }, TestContext.Current.CancellationToken);

        Assert.Contains(Convert.ToBase64String(picture), (string?)wire.Json["style_references"]![0]!["image"], StringComparison.Ordinal);
        Assert.Equal("1:1", (string?)wire.Json["aspect_ratio"]);
    }

    [Fact]
    public async Task Generate_RequestOfTheCallers_KeepsWhatItSetsAndTheOptionsFillTheRest()
    {
        using var wire = new WireRecorder();
        using var venice = Client(wire);
        var options = new ImageGenerationOptions
        {
            Count = 2,
            MediaType = "image/png",
            ImageSize = new(1024, 1024),
            RawRepresentationFactory = static _ => new GenerateImageRequest { Model = "z-image-turbo", Prompt = "replaced", Width = 320, Height = 256, Variants = 1, Seed = 3 },
        };

        await venice.AsImageGenerator("another").GenerateImagesAsync(Prompt, options, TestContext.Current.CancellationToken);

        Assert.Equal($$"""{"format":"png","height":256,"model":"z-image-turbo","prompt":"{{Prompt}}","return_binary":false,"variants":1,"seed":3,"width":320}""", wire.Body);
        Assert.Equal(["/image/generate"], wire.Paths);
    }

    [Fact]
    public async Task Generate_PictureLeftOut_IsMissingInTheContentsAndToldByTheRawAnswer()
    {
        const string Answer = """{"id":"1","images":["", "iVBORw0KGgo="],"timing":{"inferenceDuration":1,"inferencePreprocessingTime":1,"inferenceQueueTime":1,"total":3}}""";
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = new FixedAnswer(Answer) });

        var response = await venice.AsImageGenerator("z-image-turbo").GenerateImagesAsync(Prompt, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(response.Contents);
        Assert.Equal(2, Assert.IsType<GeneratedImages>(response.RawRepresentation).Count);
    }

    [Fact]
    public async Task Generate_GivenUp_ThrowsAndSendsNothingWhenItWasBefore()
    {
        using var counting = new CountingHandler();
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = counting });
        using var silent = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = new SilentHandler() });
        using var patience = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => venice.AsImageGenerator("z-image-turbo").GenerateImagesAsync(Prompt, cancellationToken: new(canceled: true)));
        var running = silent.AsImageGenerator("z-image-turbo").GenerateImagesAsync(Prompt, cancellationToken: patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal(0, counting.Count);
    }

    [Fact]
    public async Task Generate_Refused_IsTheClientsOwnException()
    {
        using var venice = sandbox.CreateClient("402");

        await Assert.ThrowsAsync<VenicePaymentRequiredException>(() => venice.AsImageGenerator("z-image-turbo").GenerateImagesAsync(Prompt, cancellationToken: TestContext.Current.CancellationToken));
    }

    private static ImageGenerationOptions Small(ImageGenerationOptions options)
    {
        options.AdditionalProperties = new() { ["width"] = 64, ["height"] = 64 };
        return options;
    }

    private VeniceClient Client(HttpMessageHandler wire) => sandbox.CreateClient(configure: options => options.HttpMessageHandler = wire);
}
