using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>The document that the SDK lives on, with our overlay: the API is what its readers expect.</summary>
public sealed class VendorTests
{
    private static readonly Lazy<BoundText> Bound = new(Bind);

    [Fact]
    public void Vendor_WithOverlay_IsBoundWithoutAFinding()
    {
        Assert.Empty(Bound.Value.Findings.Select(static f => f.ToString()));
        ModelIntegrity.Check(Bound.Value.Model);
        Assert.Equal(14, Bound.Value.Model.Interfaces.Sum(static api => api.Operations.Count));
    }

    [Theory]
    [InlineData("generateImage", "GenerateImageRequest", "GenerateImageAsync Json 200 Record:GenerateImageResponse by ReturnBinary=false | GenerateImageBinaryAsync Binary 200 - by ReturnBinary=true")]
    [InlineData("simpleGenerateImage", "SimpleGenerateImageRequest", "SimpleGenerateImageAsync Json 200 Record:SimpleGenerateImageResponse")]
    [InlineData("listImageStyles", "-", "ListImageStylesAsync Json 200 Record:ListImageStylesResponse")]
    [InlineData("upscaleImage", "UpscaleImageRequest", "UpscaleImageAsync Binary 200 -")]
    [InlineData("editImage", "EditImageRequest", "EditImageAsync Binary 200 -")]
    [InlineData("multiEditImage", "MultiEditImageRequest", "MultiEditImageAsync Binary 200 -")]
    [InlineData("backgroundRemoveImage", "BackgroundRemoveImageRequest", "BackgroundRemoveImageAsync Binary 200 -")]
    [InlineData("listModels", "ListModelsRequest", "ListModelsAsync Json 200 Record:ListModelsResponse")]
    [InlineData("getApiKeyRateLimits", "-", "GetApiKeyRateLimitsAsync Json 200 Record:GetApiKeyRateLimitsResponse")]
    [InlineData("getX402Balance", "GetX402BalanceRequest", "GetX402BalanceAsync Json 200 Record:GetX402BalanceResponse")]
    [InlineData("topUpX402Balance", "TopUpX402BalanceRequest", "TopUpX402BalanceAsync Json 200 Record:TopUpX402BalanceResponse")]
    public void Vendor_Operation_HasItsMethodsAndRequest(string id, string request, string answers)
    {
        var operation = Bound.Value.Model.Interfaces.SelectMany(static api => api.Operations).Single(operation => operation.Id == id);

        Assert.Equal((request, answers), (operation.Request?.TypeName ?? "-", string.Join(" | ", operation.Answers.Select(ModelText.Of))));
    }

    [Theory]
    [InlineData("MultiEditImageRequest", "images", "Images List<File> Required items 1.. limit maxInputImages")]
    [InlineData("MultiEditImageRequest", "modelId", "ModelId Enum:MultiEditModel Optional")]
    [InlineData("EditImageRequest", "image", "Image File Required")]
    [InlineData("EditImageRequest", "modelId", "ModelId Enum:EditModel Optional")]
    [InlineData("UpscaleImageRequest", "image", "Image File Required")]
    [InlineData("BackgroundRemoveImageRequest", "image", "Image File Optional")]
    [InlineData("GenerateImageRequest", "inpaint", "Inpaint Json Optional")]
    [InlineData("GenerateImageRequest", "prompt", "Prompt String Required length 1..7500 limit promptCharacterLimit")]
    [InlineData("GenerateImageRequest", "width", "Width Int32 Optional >0 <=1280")]
    [InlineData("GenerateImageRequest", "cfg_scale", "CfgScale Double Optional >0 <=20")]
    [InlineData("GenerateImageRequest", "style_references", "StyleReferences List<Record:StyleReference> Optional")]
    [InlineData("SimpleGenerateImageRequest", "quality", "Quality Enum:SimpleImageQuality OptionalNullable")]
    [InlineData("GenerateImageResponse", "images", "Images List<Bytes> Required")]
    [InlineData("ListModelsRequest", "type", "Type Enum:ModelTypeFilter Optional")]
    [InlineData("ImageModelPricing", "quality", "Quality Map<Record:QualityPrices> Optional")]
    [InlineData("UpscalePrices", "2x", "Twice Record:Price Required")]
    public void Vendor_Member_IsWhatItMeans(string record, string wireName, string member)
    {
        Assert.Equal(member, ModelText.Of(Bound.Value.Record(record).Properties.Single(property => property.WireName == wireName)));
    }

    [Fact]
    public void Vendor_PriceCells_AreOneType()
    {
        Assert.Single(Bound.Value.Model.Records, static r => r.Properties.Select(static p => p.WireName).SequenceEqual(["usd", "diem"]));
    }

    [Fact]
    public void Vendor_PaymentError_HasThreeCases()
    {
        var union = Bound.Value.Union("PaymentRequiredError");
        Assert.Equal("StandardError Record:StandardError; X402PaymentDiscovery Record:X402PaymentDiscovery; X402InsufficientBalance Record:X402InsufficientBalance", ModelText.Of(union));
        Assert.Contains(new UnionConstantModel("code", "PAYMENT_REQUIRED"), union.Cases[2].Constants);
    }

    [Fact]
    public void Vendor_CatalogueUnions_AreDecidedByTheModelsType()
    {
        Assert.Equal(["type"], Bound.Value.Record("ModelInfo").AnnouncedProperties);
        Assert.Contains(new UnionValueModel("upscale", "Image"), Bound.Value.Union("ModelPricing").KnownValues);
        Assert.Contains(new UnionValueModel("inpaint", "Inpaint"), Bound.Value.Union("ModelConstraints").KnownValues);
    }

    private static BoundText Bind()
    {
        var bag = new DiagnosticBag();
        var main = Read("venice.openapi.yaml");
        var overlay = Read("venice.overlay.yaml");
        var laid = main with { Root = SpecOverlay.Apply((SpecMap)main.Root!, (SpecMap)overlay.Root!, bag) };
        return BoundText.Of(OpenApiParser.Parse(laid, [], bag)!);

        static SpecDocument Read(string file) => SpecReader.Read(new(file, File.ReadAllText(Path.Combine(Repository.Root, "openapi", file))));
    }
}
