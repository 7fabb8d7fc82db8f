namespace Venice.Generated.Tests.Operations;

/// <summary>The operations that tell: styles, models, traits, mapping, limits.</summary>
public sealed class CatalogueTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task Styles_WithoutAKey_AreListed()
    {
        using var venice = new VeniceClient(new VeniceClientOptions { BaseAddress = sandbox.Address });

        Assert.NotEmpty(await venice.Images.ListStylesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Models_WithoutAType_AreImageModelsWithTheirConstraints()
    {
        using var venice = sandbox.CreateClient();

        var models = await venice.Models.ListAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(models, static model => Assert.Equal(ModelType.Image, model.Type));
        var turbo = Assert.Single(models, static model => model.Id == Requests.Model);
        Assert.Equal(8, turbo.ModelSpec.Constraints?.Image?.WidthHeightDivisor);
        Assert.NotNull(turbo.ModelSpec.Pricing?.Image);
    }

    [Fact]
    public async Task Models_OfEveryKind_TakeTheCaseThatTheirTypeAnnounces()
    {
        using var venice = sandbox.CreateClient();

        var models = await venice.Models.ListAsync(ModelTypeFilter.All, TestContext.Current.CancellationToken);

        Assert.All(models.Where(static model => model.Type == ModelType.Inpaint), static model => Assert.NotNull(model.ModelSpec.Constraints?.Inpaint));
        Assert.All(models.Where(static model => model.Type == ModelType.Inpaint), static model => Assert.NotNull(model.ModelSpec.Pricing?.Inpaint));
        Assert.All(models.Where(static model => model.Type == ModelType.Upscale), static model => Assert.NotNull(model.ModelSpec.Pricing?.Image));
    }

    [Fact]
    public async Task Traits_OfImageModels_NameAModel()
    {
        using var venice = sandbox.CreateClient();

        Assert.Equal(Requests.Model, (await venice.Models.GetTraitsAsync(cancellationToken: TestContext.Current.CancellationToken))["default"]);
    }

    [Fact]
    public async Task Mapping_OfImageModels_NamesAModel()
    {
        using var venice = sandbox.CreateClient();

        Assert.NotEmpty(await venice.Models.GetCompatibilityMappingAsync(ModelType.Image, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RateLimits_OfTheKey_AreTold()
    {
        using var venice = sandbox.CreateClient();

        var limits = await venice.Account.GetRateLimitsAsync(TestContext.Current.CancellationToken);

        Assert.True(limits.AccessPermitted);
        Assert.NotNull(limits.Balances.Usd);
        Assert.NotEmpty(limits.RateLimits);
    }
}
