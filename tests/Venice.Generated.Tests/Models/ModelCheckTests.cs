using Venice.Generated.Tests.Operations;
using Venice.OpenApi;

namespace Venice.Generated.Tests.Models;

/// <summary>What of a request does not fit the chosen model, and what comes of that.</summary>
public sealed class ModelCheckTests(SandboxFixture sandbox)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static GenerateImageRequest Asked(string model) => new() { Model = model, Prompt = "A gondola" };

    public static IEnumerable<TheoryDataRow<string, IImageRequest, string>> Misfits()
    {
        var picture = FileInput.FromBytes(new byte[] { 1 });
        (string, IImageRequest, string)[] rows =
        [
            ("pixels that are no multiple", Asked("z-image-turbo") with { Width = 500, Height = 512 }, "width multipleOf"),
            ("ratio for pixels", Asked("z-image-turbo") with { AspectRatio = "1:1" }, "aspect_ratio ignored"),
            ("resolution for pixels", Asked("z-image-turbo") with { Resolution = "2K" }, "resolution ignored"),
            ("pixels for a ratio", Asked("qwen-image-2") with { Width = 512, Height = 512 }, "width ignored, height ignored"),
            ("ratio that it has not", Asked("krea-v2-large") with { AspectRatio = "21:9" }, "aspect_ratio enum"),
            ("resolution for a ratio", Asked("qwen-image-2") with { Resolution = "2K" }, "resolution ignored"),
            ("resolution that it has not", Asked("grok-imagine-image-2-0") with { Resolution = "4K" }, "resolution enum"),
            ("prompt that is too long", Asked("venice-sd35") with { Prompt = new string('p', 1501) }, "prompt maxLength"),
            ("negative prompt that is too long", Asked("venice-sd35") with { NegativePrompt = new string('p', 1501) }, "negative_prompt maxLength"),
            ("characters, not UTF-16 units", Asked("venice-sd35") with { Prompt = string.Concat(Enumerable.Repeat("😀", 1500)) }, ""),
            ("steps beyond the most", Asked("z-image-turbo") with { Steps = 9 }, "steps maximum"),
            ("steps that do nothing", Asked("qwen-image-2") with { Steps = 9 }, "steps ignored"),
            ("quality that does nothing", Asked("z-image-turbo") with { Quality = ImageQuality.High }, "quality ignored"),
            ("quality that it has not", Asked("grok-imagine-image-2-0") with { Quality = ImageQuality.High }, "quality enum"),
            ("style reference that is not taken", Asked("z-image-turbo") with { StyleReferences = [new() { Image = picture }] }, "style_references maxItems"),
            ("too many style references", Asked("krea-v2-large") with { StyleReferences = [.. Enumerable.Repeat(new StyleReference { Image = picture }, 4)] }, "style_references maxItems"),
            ("strength that does nothing", Asked("luma-uni-1") with { StyleReferences = [new() { Image = picture, Strength = 0.5 }] }, "style_references ignored"),
            ("web search that is not there", Asked("z-image-turbo") with { EnableWebSearch = true }, "enable_web_search ignored"),
            ("web search that is there", Asked("nano-banana-pro") with { EnableWebSearch = true }, ""),
            ("retiring model", Asked("sandbox-fading"), "model deprecated"),
            ("model that only cuts out", Asked("bria-bg-remover"), "model type"),
            ("no such model", Asked("no-such-model"), "model enum"),
            ("trait", Asked("fastest") with { Width = 500, Height = 512 }, "width multipleOf"),
            ("foreign name", Asked("gpt-image-1") with { Resolution = "8K" }, "resolution enum"),
            ("edit with a ratio that does nothing", new EditImageRequest { Image = picture, Prompt = "p", Model = "luma-uni-1-edit", AspectRatio = EditAspectRatio.Square }, "aspect_ratio ignored"),
            ("edit with a ratio that it has not", new EditImageRequest { Image = picture, Prompt = "p", Model = "gpt-image-2-edit", AspectRatio = EditAspectRatio.Auto }, "aspect_ratio enum"),
            ("edit by default", new EditImageRequest { Image = picture, Prompt = "p", Resolution = "2K" }, "resolution ignored"),
            ("edit by a model that makes", new EditImageRequest { Image = picture, Prompt = "p", Model = "z-image-turbo" }, "model enum"),
            ("several for one that takes one", new MultiEditImageRequest { Images = [picture, picture], Prompt = "p", ModelId = new("luma-uni-1-edit") }, "images maxItems"),
            ("too many", new MultiEditImageRequest { Images = [.. Enumerable.Repeat(picture, 7)], Prompt = "p", ModelId = MultiEditModel.GptImage2Edit }, "images maxItems"),
            ("quality of several", new MultiEditImageRequest { Images = [picture], Prompt = "p", Quality = ImageQuality.Low }, "quality ignored"),
            ("dialect of OpenAI", new SimpleGenerateImageRequest { Prompt = "p", Model = "unknown", Size = ImageSize.Square256, Quality = SimpleImageQuality.High }, ""),
            ("enlarging", new UpscaleImageRequest { Image = picture }, ""),
            ("cutting out", new BackgroundRemoveImageRequest { Image = picture }, ""),
        ];
        return rows.Select(static row => new TheoryDataRow<string, IImageRequest, string>(row.Item1, row.Item2, row.Item3));
    }

    [Theory]
    [MemberData(nameof(Misfits), DisableDiscoveryEnumeration = true)]
    public async Task Check_RequestAndModel_TellsWhatDoesNotFit(string what, IImageRequest request, string expected)
    {
        using var venice = sandbox.CreateClient();

        var check = await venice.Models.CheckAsync(request, Cancellation);

        Assert.Equal((what, expected), (what, string.Join(", ", check.Violations.Select(static violation => $"{violation.Path} {violation.Rule}"))));
        Assert.DoesNotContain("pppp", check.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RetiringModel_NamesTheDayAndTheReplacement()
    {
        using var venice = sandbox.CreateClient();

        Assert.Equal("model: retires on 2030-04-01; move to sandbox-lagoon.", (await venice.Models.CheckAsync(Asked("sandbox-fading"), Cancellation)).ToString());
    }

    [Fact]
    public async Task Generate_ByDefault_IsSentAndTellsWhatDidNotFit()
    {
        using var venice = sandbox.CreateClient();
        var request = Asked("z-image-turbo") with { Width = 256, Height = 256, Quality = ImageQuality.Low };

        var before = await venice.Images.GenerateAsync(request, Cancellation);
        await venice.Models.GetCatalogueAsync(cancellationToken: Cancellation);
        var after = await venice.Images.GenerateAsync(request, Cancellation);
        await using var download = await venice.Images.GenerateBinaryAsync(request, Cancellation);

        Assert.Empty(before.Warnings);
        Assert.Equal("quality: has no effect on this model.", Assert.Single(after.Warnings).ToString());
        Assert.Equal("quality", Assert.Single(download.Warnings).Path);
    }

    [Fact]
    public async Task Generate_ToBeRefused_IsNotSent()
    {
        using var venice = sandbox.CreateClient(configure: static options => options.ModelChecks = ModelCheckMode.Refuse);

        var exception = await Assert.ThrowsAsync<VeniceValidationException>(
            () => venice.Images.GenerateAsync(Asked("z-image-turbo") with { Width = 256, Height = 256, Quality = ImageQuality.Low }, Cancellation));

        Assert.Equal("quality", Assert.Single(exception.Violations).Path);
        Assert.Equal("generateImage", exception.OperationId);
    }

    [Fact]
    public async Task Generate_RetiringModelToBeRefused_IsSentWithAWarning()
    {
        using var venice = sandbox.CreateClient(configure: static options => options.ModelChecks = ModelCheckMode.Refuse);

        var images = await venice.Images.GenerateAsync(Asked("sandbox-fading") with { Width = 256, Height = 256 }, Cancellation);

        Assert.Equal("deprecated", Assert.Single(images.Warnings).Rule);
        Assert.Equal("sandbox-lagoon", images.Details.Deprecation?.ReplacementModel);
    }

    [Fact]
    public async Task Generate_ChecksOff_TellsNothing()
    {
        using var venice = sandbox.CreateClient(configure: static options => options.ModelChecks = ModelCheckMode.Off);
        await venice.Models.GetCatalogueAsync(cancellationToken: Cancellation);

        Assert.Empty((await venice.Images.GenerateAsync(Asked("z-image-turbo") with { Width = 256, Height = 256, Quality = ImageQuality.Low }, Cancellation)).Warnings);
    }

    [Fact]
    public async Task Generate_PromptThatTheModelTakesAndTheDocumentDoesNot_IsSentOnceTheModelIsKnown()
    {
        using var venice = sandbox.CreateClient();
        var request = Asked("qwen-image-2") with { Prompt = new string('p', 9000) };

        await Assert.ThrowsAsync<VeniceValidationException>(() => venice.Images.GenerateAsync(request, Cancellation));
        await venice.Models.GetCatalogueAsync(cancellationToken: Cancellation);

        Assert.Single(await venice.Images.GenerateAsync(request, Cancellation));
        await Assert.ThrowsAsync<VeniceValidationException>(() => venice.Images.GenerateAsync(request with { Prompt = new string('p', 10_001) }, Cancellation));
    }

    [Fact]
    public async Task Deprecation_OfAModel_IsLoggedOnce()
    {
        using var log = new RecordingLog();
        using var venice = sandbox.CreateClient(configure: options => options.LoggerFactory = log);

        await venice.Images.GenerateAsync(Asked("sandbox-fading") with { Width = 256, Height = 256 }, Cancellation);
        await venice.Images.GenerateAsync(Asked("sandbox-fading") with { Width = 256, Height = 256 }, Cancellation);

        Assert.Equal("The model sandbox-fading is to be retired on 2030-03-01; the service suggests sandbox-lagoon.", Assert.Single(log.Warnings));
    }
}
