using Venice.OpenApi.Core.Tests.Emission;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>What OpenAPI 3.2 adds, and what becomes of it.</summary>
public sealed class VersionThreeTwoTests
{
    private const string Pets = """
        Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Other' }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog }, defaultMapping: §D } }
        Cat: { type: object, properties: { kind: { type: string }, lives: { type: integer } } }
        Dog: { type: object, properties: { kind: { type: string }, breed: { type: string } } }
        Other: { type: object, properties: { kind: { type: string }, name: { type: string } } }
        """;

    [Theory]
    [InlineData("Other")]
    [InlineData("'#/components/schemas/Other'")]
    public void DefaultMapping_OfACase_IsTheCaseOfEverythingElse(string name)
    {
        var bound = BoundText.OfSchemas(Pets.Replace("§D", name, StringComparison.Ordinal), "3.2.0");

        Assert.Equal("Other", bound.Union("Pet").DefaultCase);
        Assert.Empty(bound.Findings);
    }

    [Fact]
    public void DefaultMapping_OfNoCase_IsReported() =>
        Assert.Equal("OAG2117", BoundText.OfSchemas(Pets.Replace("§D", "Pet2", StringComparison.Ordinal) + "\nPet2: { type: object, properties: { x: {} } }", "3.2.0").Findings.Single().Rule.Id);

    [Fact]
    public void DefaultMapping_ThatLeadsNowhere_IsReported() =>
        Assert.Contains(ParsedText.Of("openapi: 3.2.0\npaths: {}\ncomponents: { schemas: { A: { oneOf: [{ type: object }], discriminator: { propertyName: k, defaultMapping: Nowhere } } } }").Findings, static finding => finding.Rule.Id == "OAG2022" && finding.Place.Line == 3);

    [Theory]
    [InlineData("""{"kind":"cat","lives":9}""", "Cat")]
    [InlineData("""{"kind":"fish","name":"x"}""", "Other")]
    [InlineData("""{"lives":9}""", "Other")]
    [InlineData("{}", "Other")]
    public void DefaultMapping_InEmittedCode_ChoosesTheCase(string json, string expected)
    {
        var code = EmittedCode.Load(
            ApiEmitter.Emit(BoundText.OfSchemas(Pets.Replace("§D", "Other", StringComparison.Ordinal), "3.2.0").Model),
            "public static class Consumer { public static string Read(string json) => System.Text.Json.JsonSerializer.Deserialize<Acme.Pet>(json)!.Kind.ToString(); }");

        Assert.Equal(expected, code.GetType("Consumer")!.GetMethod("Read")!.Invoke(null, [json]));
    }

    [Theory]
    [InlineData("https://acme.example/api.yaml#/components/schemas/B")]
    [InlineData("https://acme.example/types.yaml#/C")]
    [InlineData("#/components/schemas/B")]
    public void Self_OfAGivenFile_IsAnAddressOfIt(string reference)
    {
        var parsed = ParsedText.Of(
            $"openapi: 3.2.0\n$self: https://acme.example/api.yaml\npaths: {{}}\ncomponents: {{ schemas: {{ A: {{ type: object, properties: {{ a: {{ $ref: '{reference}' }} }} }}, B: {{ type: object, properties: {{ b: {{}} }} }} }} }}",
            ("t.yaml", "$self: https://acme.example/types.yaml\nC: { type: object, properties: { c: {} } }"));

        Assert.Empty(parsed.Findings);
        Assert.Equal(TypeKind.Record, BoundText.Of(parsed).Record("A").Properties.Single().Type.Kind);
    }

    [Theory]
    [InlineData("prefixEncoding: [{ contentType: application/json }]", "OAG2029 3:92")]
    [InlineData("itemEncoding: { contentType: application/json }", "OAG2029 3:92")]
    public void Encoding_ByPosition_IsReported(string keyword, string expected)
    {
        var parsed = ParsedText.Of($"openapi: 3.2.0\npaths:\n  /a: {{ post: {{ requestBody: {{ content: {{ multipart/mixed: {{ itemSchema: {{ type: object }}, {keyword} }} }} }}, responses: {{}} }} }}");

        var finding = Assert.Single(parsed.Findings);
        Assert.Equal(expected, $"{finding.Rule.Id} {finding.Place.Line}:{finding.Place.Column}");
    }

    [Fact]
    public void Query_AndAdditionalOperations_AreMethods()
    {
        var bound = BoundText.Of("openapi: 3.2.0\npaths: { /a: { query: { requestBody: { content: { application/json: { schema: { type: object, properties: { q: {} } } } } }, responses: {} }, additionalOperations: { COPY: { responses: {} } } } }");

        Assert.Equal(["QUERY QueryAAsync", "COPY CopyAAsync"], bound.Model.Interfaces.Single().Operations.Select(static operation => $"{operation.HttpMethod} {operation.Answers.Single().MethodName}"));
    }
}
