using Venice.Generated.Tests.Operations;
using Venice.OpenApi;
using Venice.Sandbox;

namespace Venice.Generated.Tests.Prices;

/// <summary>What is estimated is what the provider takes: the balance that the answers tell goes down by it.</summary>
public sealed class EstimateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static GenerateImageRequest Asked(string model) => new() { Model = model, Prompt = "A gondola", Format = ImageFormat.Jpeg };

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Estimate_OfEveryKindOfCall_IsWhatIsCharged()
    {
        // a provider of its own: nobody else spends from its balance
        await using var provider = await SandboxProvider.StartAsync(cancellationToken: Cancellation);
        using var venice = new VeniceClient("key", new VeniceClientOptions { BaseAddress = provider.BaseAddress });
        var first = await venice.Images.GenerateAsync(Asked("z-image-turbo") with { Width = 256, Height = 256, Format = ImageFormat.Png }, Cancellation);
        FileInput picture = FileInput.FromBytes(first[0].Bytes);
        var balance = first.Balance.Usd!.Value;
        IImageRequest[] requests =
        [
            Asked("fastest") with { Width = 256, Height = 256, Variants = 3 },
            Asked("qwen-image") with { AspectRatio = "21:9" },
            Asked("gpt-image-2"),
            Asked("gpt-image-2") with { Quality = ImageQuality.Low, Variants = 2 },
            Asked("grok-imagine-image-2-0") with { Resolution = "1K", Quality = ImageQuality.Low },
            Asked("nano-banana-pro"),
            Asked("nano-banana-pro") with { Quality = ImageQuality.Low, EnableWebSearch = false },
            Asked("z-image-turbo") with { Width = 256, Height = 256, EnableWebSearch = true }, // which it cannot
            new SimpleGenerateImageRequest { Prompt = "A gondola", Size = ImageSize.Square256 },
            new EditImageRequest { Image = picture, Prompt = "evening" },
            new EditImageRequest { Image = picture, Prompt = "evening", Model = "gpt-image-2-edit" },
            new MultiEditImageRequest { Images = [picture, picture, picture], Prompt = "together", ModelId = MultiEditModel.GptImage2Edit, Quality = ImageQuality.Low },
            new UpscaleImageRequest { Image = picture },
            new UpscaleImageRequest { Image = picture, Scale = 4 },
            new BackgroundRemoveImageRequest { Image = picture },
        ];

        await AssertChargedAsync(venice, balance, requests);
    }

    [Fact]
    public async Task Estimate_OfAFewCalls_IsWhatIsCharged()
    {
        await using var provider = await SandboxProvider.StartAsync(cancellationToken: Cancellation);
        using var venice = new VeniceClient("key", new VeniceClientOptions { BaseAddress = provider.BaseAddress });
        var first = await venice.Images.GenerateAsync(Asked("z-image-turbo") with { Width = 256, Height = 256, Format = ImageFormat.Png }, Cancellation);

        await AssertChargedAsync(venice, first.Balance.Usd!.Value, [Asked("fastest") with { Width = 256, Height = 256, Variants = 3 }, new UpscaleImageRequest { Image = FileInput.FromBytes(first[0].Bytes) }]);
    }

    private static async Task AssertChargedAsync(VeniceClient venice, decimal balance, IImageRequest[] requests)
    {
        foreach (var request in requests)
        {
            var estimate = await venice.Models.EstimateAsync(request, Cancellation);
            var left = await SendAsync(venice, request);

            Assert.True(estimate.IsExact, request.ToString());
            Assert.Equal((request.ToString(), decimal.Round(balance - left, 4)), (request.ToString(), decimal.Round(estimate.Total.Usd, 4)));
            balance = left;
        }
    }

    [Theory]
    [InlineData("nano-banana-pro", true, null, "at least 0.18 USD: a web search has no published price")]
    [InlineData("nano-banana-pro", true, true, "at least 0.18 USD: a web search has no published price; rewriting the prompt has no published price")]
    [InlineData("qwen-image", null, true, "at least 0.03 USD: rewriting the prompt has no published price")]
    [InlineData("qwen-image", true, null, "0.03 USD")]
    [InlineData("no-such-model", null, null, "unknown: the catalogue has no price for this")]
    public async Task Estimate_WithUnpublishedExtras_IsALowerBoundWithItsReasons(string model, bool? search, bool? rewrite, string sentence)
    {
        await using var provider = await SandboxProvider.StartAsync(cancellationToken: Cancellation);
        using var venice = new VeniceClient("key", new VeniceClientOptions { BaseAddress = provider.BaseAddress });

        var estimate = await venice.Models.EstimateAsync(Asked(model) with { EnableWebSearch = search, EnhancePrompt = rewrite }, Cancellation);

        Assert.Equal(sentence, estimate.ToString());
    }

    [Fact]
    public async Task Estimate_DialectOfOpenAiAtAModelWithSeveralPrices_IsTheCheapest()
    {
        await using var provider = await SandboxProvider.StartAsync(cancellationToken: Cancellation);
        using var venice = new VeniceClient("key", new VeniceClientOptions { BaseAddress = provider.BaseAddress });

        var usual = await venice.Models.EstimateAsync(new SimpleGenerateImageRequest { Prompt = "p", Model = "gpt-image-2" }, Cancellation);
        var chosen = await venice.Models.EstimateAsync(new SimpleGenerateImageRequest { Prompt = "p", Model = "gpt-image-2", Quality = SimpleImageQuality.High }, Cancellation);

        Assert.Equal((0.26m, true), (usual.Total.Usd, usual.IsExact));
        Assert.Equal((0.02m, PriceGap.DialectSettings), (chosen.Total.Usd, Assert.Single(chosen.Gaps)));
    }

    private static async Task<decimal> SendAsync(VeniceClient venice, IImageRequest request)
    {
        switch (request)
        {
            case GenerateImageRequest generate:
                return (await venice.Images.GenerateAsync(generate, Cancellation)).Balance.Usd!.Value;
            case SimpleGenerateImageRequest simple:
                return (await venice.Images.CreateAsync(simple, Cancellation)).Balance.Usd!.Value;
            default:
                await using (var download = await (request switch
                {
                    EditImageRequest edit => venice.Images.EditAsync(edit, Cancellation),
                    MultiEditImageRequest edit => venice.Images.MultiEditAsync(edit, Cancellation),
                    UpscaleImageRequest upscale => venice.Images.UpscaleAsync(upscale, Cancellation),
                    _ => venice.Images.RemoveBackgroundAsync((BackgroundRemoveImageRequest)request, Cancellation),
                }))
                {
                    await download.ReadAsync(Cancellation);
                    return download.Balance.Usd!.Value;
                }
        }
    }
}
