using Venice.OpenApi.Conformance;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Reading.Json;

namespace Venice.OpenApi.Core.Tests.Conformance;

/// <summary>The vendor's document judging real bodies.</summary>
public sealed class VeniceValuesTests
{
    [Theory]
    [InlineData("POST /image/generate", """{ "model": "m", "prompt": "p", "width": 1280, "cfg_scale": 0.5, "inpaint": null }""", "")]
    [InlineData(
        "POST /image/generate",
        """{ "prompt": "", "width": 0, "cfg_scale": 0, "variants": 5, "typo": 1, "style_references": [{ "image": "data:x", "strength": 2 }] }""",
        "required@model exclusiveMinimum@cfg_scale minLength@prompt variants width style_references[0].strength typo")]
    [InlineData("POST /image/edit", """{ "image": "aGk=", "prompt": "p", "modelId": "nope" }""", "enum@modelId")]
    [InlineData("POST /image/edit", """{ "image": "aGk=", "prompt": "p", "quality": "high" }""", "additionalProperties@quality")]
    public void Request_OfTheImageApi_IsJudged(string operation, string body, string expected)
    {
        var schema = Find(operation).RequestBody!.Content[0].Schema!;
        var found = SchemaWalk.Check(schema, Json(body), new() { Request = true }).Select(static one => $"{one.Keyword}@{one.Path}").ToList();

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, found.Count);
        Assert.All(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), part => Assert.Contains(found, one => one.EndsWith(part, StringComparison.Ordinal)));
    }

    // A body for a lack of funds is its own alternative and an open standard error at once.
    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "oneOf")]
    public void PaymentRequired_ThatMatchesTwoAlternatives_PassesUnlessOneOfIsStrict(bool lenient, string expected)
    {
        var schema = Find("POST /image/generate").Responses.Single(static response => response.Status == "402").Content[0].Schema!;
        var body = Json("""
            {
              "error": "Payment required", "code": "PAYMENT_REQUIRED", "reason": "insufficient_balance", "suggestedTopUpUsd": 10, "minimumTopUpUsd": 5,
              "supportedTokens": ["USDC"], "supportedChains": ["base"],
              "topUpInstructions": {
                "step1": "a", "step2": "b", "step3": "c", "receiverWallet": "w", "tokenAddress": "t", "tokenDecimals": 6, "network": "n", "minimumAmountUsd": 5
              },
              "siwxChallenge": {
                "info": { "domain": "d", "uri": "u", "version": "1", "nonce": "n", "issuedAt": "i", "expirationTime": "e", "statement": "s" },
                "supportedChains": [{ "chainId": "c", "type": "eip191" }]
              }
            }
            """);

        Assert.Equal(expected, string.Join(' ', SchemaWalk.Check(schema, body, new() { LenientOneOf = lenient }).Select(static one => one.Keyword)));
    }

    [Fact]
    public void Models_CapturedLive_AreJudgedInTime()
    {
        SharedFolder.Require();
        var schema = Find("GET /models").Responses[0].Content[0].Schema!;

        var violations = SchemaWalk.Check(schema, Json(SharedFolder.Read("data/venice/models-image-live-202602.json")), new() { AllowUnknownEnumValues = true });

        Assert.DoesNotContain(violations, static one => one.Keyword == "depth");
    }

    private static OpenApiOperation Find(string name)
    {
        SharedFolder.Require();
        return ParsedText.Of(SharedFolder.Read("data/venice/venice-image.yaml")).Document.Operations.Single(one => $"{one.Method} {one.Path}" == name);
    }

    private static SpecNode Json(string text) => JsonReader.Read("body.json", text, new DiagnosticBag())!;
}
