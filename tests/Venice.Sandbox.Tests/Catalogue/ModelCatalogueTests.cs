using Venice.Sandbox.Catalogue;

namespace Venice.Sandbox.Tests.Catalogue;

public sealed class ModelCatalogueTests
{
    private static readonly ModelCatalogue Catalogue = ModelCatalogue.Load();

    [Theory]
    [InlineData("image")]
    [InlineData("inpaint")]
    [InlineData("text")]
    public void Traits_OfAType_NameModelsOfThatType(string type)
    {
        Assert.NotEmpty(Catalogue.Traits(type));
        Assert.All(Catalogue.Traits(type).Concat(Catalogue.Compatibility(type)), entry =>
        {
            Assert.NotNull(Catalogue.Find((string)entry.Value!, type));
            Assert.Same(Catalogue.Find((string)entry.Value!, type), Catalogue.Find(entry.Key, type));
        });
    }

    [Theory]
    [InlineData("fastest", "image", "z-image-turbo")]
    [InlineData("dall-e-3", "image", "qwen-image")]
    [InlineData("venice-sd35", "inpaint", null)]
    [InlineData("Venice-SD35", "image", null)]
    public void Find_ByAnyName_GivesTheModel(string name, string type, string? id) => Assert.Equal(id, Catalogue.Find(name, type)?.Id);

    [Theory]
    [InlineData("gpt-image-2", "2K", "high", "0.5")]
    [InlineData("gpt-image-2", null, null, "0.26")]
    [InlineData("gpt-image-2", "4K", "low", "0.05")]
    [InlineData("nano-banana-pro", "4K", null, "0.35")]
    [InlineData("z-image-turbo", "4K", "high", "0.01")]
    public void PriceUsd_OfAModel_IsTheCatalogues(string model, string? resolution, string? quality, string price) =>
        Assert.Equal(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), Catalogue.Find(model, "image")!.PriceUsd(resolution, quality));
}
