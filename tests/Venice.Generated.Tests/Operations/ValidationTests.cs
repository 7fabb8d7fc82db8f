using Venice.OpenApi;

namespace Venice.Generated.Tests.Operations;

/// <summary>What breaks the contract is told whole, and never sent.</summary>
public sealed class ValidationTests
{
    [Fact]
    public async Task Generate_SeveralThingsWrong_TellsAllAndSendsNothing()
    {
        var handler = new CountingHandler();
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = handler });
        var request = new GenerateImageRequest
        {
            Model = "any",
            Prompt = "",
            CfgScale = 0,
            Width = 4000,
            Height = 640,
            Variants = 9,
            StyleReferences = [new StyleReference { Image = new Uri("https://example.com/a.png"), Strength = 7 }],
        };

        var exception = await Assert.ThrowsAsync<VeniceValidationException>(() => venice.Images.GenerateAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(
            ["cfg_scale", "prompt", "style_references[0].strength", "variants", "width"],
            exception.Violations.Select(static violation => violation.Path).Order(StringComparer.Ordinal));
        Assert.Equal(0, handler.Count);
        Assert.Equal("generateImage", exception.OperationId);
    }

    [Theory]
    [InlineData("width and aspect_ratio")]
    [InlineData("height and aspect_ratio")]
    [InlineData("width alone")]
    [InlineData("height alone")]
    public async Task Generate_SizesThatDoNotGoTogether_IsRefused(string sizes)
    {
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = new CountingHandler() });
        var request = new GenerateImageRequest
        {
            Model = "any",
            Prompt = "a boat",
            Width = sizes.StartsWith("width", StringComparison.Ordinal) ? 512 : null,
            Height = sizes.StartsWith("height", StringComparison.Ordinal) ? 512 : null,
            AspectRatio = sizes.EndsWith("aspect_ratio", StringComparison.Ordinal) ? "16:9" : null,
        };

        var exception = await Assert.ThrowsAsync<VeniceValidationException>(() => venice.Images.GenerateAsync(request, TestContext.Current.CancellationToken));

        Assert.NotEmpty(exception.Violations);
    }

    [Fact]
    public async Task GenerateBinary_Variants_AreRefused()
    {
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = new CountingHandler() });

        var exception = await Assert.ThrowsAsync<VeniceValidationException>(
            () => venice.Images.GenerateBinaryAsync(Requests.Generate() with { Variants = 2 }, TestContext.Current.CancellationToken));

        Assert.Contains("variants", Assert.Single(exception.Violations).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task RemoveBackground_NotExactlyOnePicture_IsRefused(bool image, bool url)
    {
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = new CountingHandler() });
        var request = new BackgroundRemoveImageRequest
        {
            Image = image ? FileInput.FromBytes(new byte[] { 1 }) : null,
            ImageUrl = url ? new Uri("https://example.com/a.png") : null,
        };

        await Assert.ThrowsAsync<VeniceValidationException>(() => venice.Images.RemoveBackgroundAsync(request, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Upscale_AFactorThatIsNotOffered_IsRefused(int scale)
    {
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = new CountingHandler() });

        await Assert.ThrowsAsync<VeniceValidationException>(
            () => venice.Images.UpscaleAsync(new UpscaleImageRequest { Image = new byte[] { 1 }, Scale = scale }, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("key with a space")]
    [InlineData("key\nnext: header")]
    public void Client_AKeyThatIsNone_IsRefusedWithoutQuotingIt(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => new VeniceClient(key));

        Assert.DoesNotContain("next: header", exception.ToString(), StringComparison.Ordinal);
    }
}
