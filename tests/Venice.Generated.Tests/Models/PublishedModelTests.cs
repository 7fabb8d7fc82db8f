using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.Models;

/// <summary>Every model that the vendor published in August 2026 (38 image, 21 inpaint, 1 upscale): its class, its limits, and its price for everything it can be asked.</summary>
public sealed class PublishedModelTests
{
    [Fact]
    public async Task Models_AllOfThem_AreOfTheClassThatIsPublished()
    {
        var models = await PublishedModels.LoadAsync();

        var byClass = models.Where(static model => model.Type == ModelType.Image).CountBy(static model => model.SizeClass).OrderBy(static pair => pair.Key).ToArray();
        Assert.Equal([new(SizeClass.None, 1), new(SizeClass.Pixels, 7), new(SizeClass.AspectRatio, 20), new(SizeClass.Resolution, 10)], byClass);
        Assert.Equal("bria-bg-remover", models.Single(static model => model.Type == ModelType.Image && model.SizeClass == SizeClass.None).Id);
        Assert.Equal(15, models.Count(static model => model.Type == ModelType.Image && model.PromptCharacterLimit > 7500));
        Assert.Equal(["gpt-image-2", "grok-imagine-image-2-0"], models.Where(static model => model.Type == ModelType.Image && model.Qualities.Count > 0).Select(static model => model.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["luma-uni-1", "luma-uni-1-max"], models.Where(static model => model.MaxStyleReferences > 0 && !model.SupportsStyleStrength).Select(static model => model.Id).Order(StringComparer.Ordinal));
        Assert.Equal([1, 3, 6], models.Where(static model => model.Type == ModelType.Inpaint).Select(static model => model.MaxInputImages).Distinct().Order());
    }

    [Fact]
    public async Task Models_AskedWhatTheyTake_HaveNothingToObject()
    {
        foreach (var model in (await PublishedModels.LoadAsync()).Where(static model => model.Type == ModelType.Image && model.SizeClass != SizeClass.None))
        {
            var request = new GenerateImageRequest { Model = model.Id, Prompt = new string('p', model.PromptCharacterLimit ?? 1), AspectRatio = model.DefaultAspectRatio, Resolution = model.DefaultResolution, Quality = model.DefaultQuality };
            Assert.Empty(model.Check(model.SizeDivisor is { } divisor ? request with { Width = divisor * 8, Height = divisor * 10, Steps = model.Steps!.Default } : request).Violations);
            Assert.Equal("prompt", Assert.Single(model.Check(request with { Prompt = request.Prompt + "p" }).Violations).Path);
        }
    }

    [Fact]
    public async Task Prices_OfEveryResolutionAndQuality_AreThePublishedOnes()
    {
        var published = PublishedModels.Read().ToDictionary(static model => (string)model!["id"]!, static model => model!["model_spec"]!, StringComparer.Ordinal);
        var asked = 0;
        foreach (var model in await PublishedModels.LoadAsync())
        {
            var spec = published[model.Id];
            foreach (var (resolution, quality, variants) in
                from resolution in model.Resolutions.Cast<string?>().Append(null)
                from quality in model.Qualities.Select(static quality => quality.Value).Append(null)
                from variants in new int?[] { null, 3 }
                select (resolution, quality, variants))
            {
                var expected = Published(spec, resolution, quality);
                asked++;
                if (model.Type == ModelType.Image)
                {
                    var estimate = model.Estimate(new GenerateImageRequest { Model = model.Id, Prompt = "a boat", Resolution = resolution, Quality = quality is null ? null : new(quality), Variants = variants });
                    Assert.Equal((model.Id, true, expected, expected * (variants ?? 1)), (model.Id, estimate.IsExact, estimate.PerImage.Usd, estimate.Total.Usd));
                    Assert.Equal(estimate.Total.Usd, estimate.Total.Diem);
                }
                else if (model.Type == ModelType.Inpaint)
                {
                    var pictures = variants ?? 1;
                    var estimate = model.Estimate(new MultiEditImageRequest { Prompt = "together", Images = [.. Enumerable.Repeat<OpenApi.FileInput>(new byte[] { 1 }, pictures)], Resolution = resolution, Quality = quality is null ? null : new(quality) });
                    var inputs = spec["pricing"]!["inputImages"];
                    var further = inputs is null ? 0 : Math.Max(0, pictures - (int)inputs["included"]!) * decimal.Round((decimal)inputs["additional"]!["usd"]!, 8);
                    Assert.Equal((model.Id, true, expected + further), (model.Id, estimate.IsExact, estimate.Total.Usd));
                }
            }
        }

        Assert.True(asked > 200, $"only {asked} were asked");
    }

    [Theory]
    [InlineData(null, "0.02")]
    [InlineData(2, "0.02")]
    [InlineData(4, "0.08")]
    public async Task Prices_OfEnlarging_AreThePublishedOnes(int? scale, string usd)
    {
        var model = (await PublishedModels.LoadAsync()).Single(static model => model.Type == ModelType.Upscale);

        Assert.Equal(usd + " USD", model.Estimate(new UpscaleImageRequest { Image = new byte[] { 1 }, Scale = scale }).ToString());
    }

    /// <summary>Read off the catalogue's own words, without the SDK: the matrix, else the resolution, else the one price there is.</summary>
    private static decimal Published(JsonNode spec, string? resolution, string? quality)
    {
        var (pricing, constraints) = (spec["pricing"]!, spec["constraints"]);
        resolution ??= (string?)constraints?["defaultResolution"];
        quality ??= (string?)constraints?["defaultQuality"];
        var price = pricing["quality"] is { } matrix ? matrix[resolution!]![quality!]
            : pricing["resolutions"] is { } resolutions ? resolutions[resolution!]
            : pricing["generation"] ?? pricing["inpaint"];
        return (decimal)price!["usd"]!;
    }
}
