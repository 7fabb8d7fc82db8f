using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Parsing;

/// <summary>The vendor's document, cut to the image API: exactly what it declares.</summary>
public sealed class VeniceDocumentTests
{
    private const string Errors = "401j 402j 415j 429j 500j 503j";

    private static readonly Lazy<ParsedText> Parsed = new(static () => ParsedText.Of(SharedFolder.Read("data/venice/venice-image.yaml")));

    // j = application/json, p = image/png, e = image/jpeg, w = image/webp
    [Theory]
    [InlineData("POST /image/generate", "generateImage", "j", "200jepw 400j " + Errors, "BearerAuth siwx")]
    [InlineData("POST /images/generations", "simpleGenerateImage", "j", "200j 400j " + Errors, "BearerAuth siwx")]
    [InlineData("GET /image/styles", null, "", "200j 401j 500j", "- BearerAuth")]
    [InlineData("POST /image/upscale", "upscaleImage", "jm", "200p 400j " + Errors, "BearerAuth siwx")]
    [InlineData("POST /image/edit", "editImage", "jm", "200pew 400j " + Errors, "BearerAuth siwx")]
    [InlineData("POST /image/multi-edit", "multiEditImage", "jm", "200pew 400j " + Errors, "BearerAuth siwx")]
    [InlineData("POST /image/background-remove", "backgroundRemoveImage", "jm", "200p 400j " + Errors, "BearerAuth siwx")]
    [InlineData("GET /models", "listModels", "", "200j 500j", "- BearerAuth")]
    [InlineData("GET /models/traits", "listModelTraits", "", "200j 401j 500j", "- BearerAuth")]
    [InlineData("GET /models/compatibility_mapping", "listModelCompatibilityMapping", "", "200j 401j 500j", "- BearerAuth")]
    [InlineData("GET /api_keys/rate_limits", "getApiKeyRateLimits", "", "200j 401j 500j", "BearerAuth")]
    [InlineData("GET /x402/balance/{walletAddress}", "getX402Balance", "", "200j 400j 401j 403j 429j 500j", "siwx")]
    [InlineData("POST /x402/top-up", "topUpX402Balance", "j", "200j 400j 402j 429j 500j", "")]
    [InlineData("GET /x402/transactions/{walletAddress}", "getX402Transactions", "", "200j 400j 401j 403j 429j 500j", "siwx")]
    public void Operation_OfTheImageApi_IsAsPublished(string name, string? id, string body, string responses, string security)
    {
        SharedFolder.Require();
        var operation = Parsed.Value.Document.Operations.Single(one => $"{one.Method} {one.Path}" == name);

        Assert.Equal(id, operation.OperationId);
        Assert.Equal(body, Kinds(operation.RequestBody?.Content ?? []));
        Assert.Equal(responses, string.Join(' ', operation.Responses.Select(static response => response.Status + Kinds(response.Content))));
        Assert.Equal(security, string.Join(' ', operation.Security.Select(static one => one.Schemes.Count == 0 ? "-" : string.Join('+', one.Schemes))));
    }

    [Fact]
    public void Document_OfTheImageApi_HasNoFindings()
    {
        SharedFolder.Require();

        Assert.Empty(Parsed.Value.Findings);
        Assert.Equal(14, Parsed.Value.Document.Operations.Count);
        Assert.Equal(OpenApiVersion.V30, Parsed.Value.Document.Version);
        Assert.Equal("https://api.venice.ai/api/v1", Assert.Single(Parsed.Value.Document.Servers).Url);
    }

    [Fact]
    public void GenerateImageRequest_OfTheVendor_KeepsItsLimits()
    {
        SharedFolder.Require();
        var schema = Parsed.Value.Schema("GenerateImageRequest");
        var scale = schema.Properties.Single(static property => property.Name == "cfg_scale").Schema;
        var inpaint = schema.Properties.Single(static property => property.Name == "inpaint").Schema;

        Assert.False(schema.AdditionalProperties!.BooleanSchema);
        Assert.Equal(["model", "prompt"], schema.Required.Order());
        Assert.Equal((null, "0", "20"), (scale.Minimum, scale.ExclusiveMinimum, scale.Maximum));
        Assert.Equal((OpenApiTypes.Null, true, true), (inpaint.Types, inpaint.IsNullable, inpaint.IsDeprecated));
    }

    private static string Kinds(IReadOnlyList<OpenApiMediaType> content) => string.Concat(content.Select(static one => one.Name switch
    {
        "application/json" => 'j',
        "multipart/form-data" => 'm',
        "image/png" => 'p',
        "image/jpeg" => 'e',
        "image/webp" => 'w',
        _ => '?',
    }));
}
