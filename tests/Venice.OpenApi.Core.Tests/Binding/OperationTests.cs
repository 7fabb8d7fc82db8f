using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Operations: names, answers, errors, security, what is chosen.</summary>
public sealed class OperationTests
{
    private const string Json = "{ application/json: { schema: { type: object, properties: { a: {} } } } }";

    [Theory]
    [InlineData("\"200\": { description: '', content: { application/json: { schema: { type: string } } } }", "MakeThingAsync Json 200 String")]
    [InlineData("\"200\": { description: '', content: { application/vnd.api+json: { schema: { type: string } } } }", "MakeThingAsync Json 200 String")]
    [InlineData("\"200\": { description: '', content: { application/json: {} } }", "MakeThingAsync Json 200 Json")]
    [InlineData("\"200\": { description: '', content: { image/png: { schema: { type: string, format: binary } } } }", "MakeThingAsync Binary 200 -")]
    [InlineData("\"200\": { description: '', content: { text/event-stream: { schema: { type: string } } } }", "MakeThingStreamAsync Stream 200 -")]
    [InlineData("\"200\": { description: '', content: { text/plain: { schema: { type: string } } } }", "MakeThingAsync Text 200 -")]
    [InlineData("\"200\": { description: '', content: { image/png: {}, application/json: { schema: { type: string } }, image/jpeg: {} } }", "MakeThingAsync Json 200 String | MakeThingBinaryAsync Binary 200 -")]
    [InlineData("\"204\": { description: '' }", "MakeThingAsync None 204 -")]
    [InlineData("\"400\": { description: '' }", "MakeThingAsync None 2XX -")]
    [InlineData("default: { description: '', content: { application/json: { schema: { type: integer } } } }", "MakeThingAsync Json default Int64")]
    [InlineData("default: { description: '' }", "MakeThingAsync None 2XX -")]
    [InlineData("\"2XX\": { description: '', content: { application/json: { schema: { type: string } } } }", "MakeThingAsync Json 2XX String")]
    [InlineData("\"200\": { description: '', content: { application/json: { schema: { type: string } } } }, \"201\": { description: '', content: { application/json: { schema: { type: string } } } }", "MakeThingAsync Json 200/201 String")]
    [InlineData("\"200\": { description: '', content: { application/json: { schema: { type: string } } } }, \"201\": { description: '', content: { application/json: { schema: { type: integer } } } }", "MakeThingAsync Json 200/201 Union:MakeThingResponse")]
    [InlineData("\"200\": { description: '', content: { image/png: {}, application/json: { x-hidden: true } } }", "MakeThingAsync Binary 200 -")]
    public void Successes_ByContent_AreMethods(string responses, string methods) =>
        Assert.Equal(methods, string.Join(" | ", BoundText.OfOperation($"responses: {{ {responses} }}").Operation.Answers.Select(ModelText.Of)));

    [Fact]
    public void Answers_WithASelector_SetItAndHideIt()
    {
        var bound = BoundText.OfOperation(
            """
            x-answer-selector: { property: return_binary, json: false, binary: true }
            requestBody: { content: { application/json: { schema: { type: object, required: [prompt, return_binary], properties: { prompt: { type: string }, return_binary: { type: boolean } } } } } }
            responses: { "200": { description: "", content: { application/json: { schema: { type: string } }, image/png: {} } } }
            """);

        Assert.Equal(
            "MakeThingAsync Json 200 String by ReturnBinary=false | MakeThingBinaryAsync Binary 200 - by ReturnBinary=true", string.Join(" | ", bound.Operation.Answers.Select(ModelText.Of)));
        var flag = bound.Record("MakeThingRequest").Properties[1];
        Assert.Equal((true, Presence.Optional), (flag.IsInternal, flag.Presence));
    }

    [Fact]
    public void Errors_ByStatus_AreTyped()
    {
        var bound = BoundText.OfOperation(
            """
            responses:
              "200": { description: "" }
              "400": { description: Wrong., content: { application/json: { schema: { type: object, properties: { a: {} } } } } }
              "402": { description: "", content: { application/json: { schema: { type: object, properties: { b: {} } } } } }
              4XX: { description: Other. }
              default: { description: "", content: { application/json: { schema: { type: object, properties: { c: {} } } } } }
            """);

        Assert.Equal(
            "400 Record:MakeThing400Error Wrong. | 402 Record:MakeThing402Error Status 402. | 4XX - Other. | default Record:MakeThingError Status default.",
            string.Join(" | ", bound.Operation.Errors.Select(static e => $"{e.Status} {ModelText.Of(e.BodyType)} {e.Description}")));
    }

    [Fact]
    public void Headers_OfSuccesses_AreTyped()
    {
        var bound = BoundText.OfOperation(
            """
            responses:
              "200":
                description: ""
                headers:
                  X-Balance: { schema: { type: string } }
                  x-is-blurred: { schema: { type: boolean } }
                  Content-Encoding: { schema: { type: string } }
                  Left: { schema: { type: object, properties: { a: {} } } }
                  When: { schema: { type: string, format: date-time } }
                  Hidden: { x-hidden: true, schema: { type: string } }
            """);

        Assert.Equal("MakeThingHeaders", bound.Operation.Answers.Single().HeadersTypeName);
        Assert.Equal(
            "Balance String, IsBlurred Boolean, Left String, When DateTime", string.Join(", ", bound.Model.Headers.Single().Headers.Select(static h => $"{h.Name} {ModelText.Of(h.Type)}")));
        Assert.Empty(bound.Model.Records);
    }

    [Theory]
    [InlineData("generateImage", "generateImage GenerateImageAsync")]
    [InlineData("get-thing_by id", "get-thing_by id GetThingByIdAsync")]
    [InlineData("getThingAsync", "getThingAsync GetThingAsync")]
    [InlineData("123", "123 Operation123Async")]
    [InlineData(null, "getImageStylesByIdAndName GetImageStylesByIdAndNameAsync")]
    public void Operation_WithAnId_NamesItsMethods(string? id, string expected)
    {
        var bound = BoundText.Of(
            $$"""
            openapi: 3.1.0
            paths:
              /image/{id}/styles/{name}:
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: name, in: path, required: true, schema: { type: string } }]
                get:
                  {{(id is null ? "" : $"operationId: '{id}'")}}
                  responses: { "204": { description: "" } }
            """);

        Assert.Equal(expected, bound.Operation.Id + " " + bound.Operation.Answers.Single().MethodName);
    }

    [Fact]
    public void Tags_BecomeInterfacesOfTheClient()
    {
        var model = BoundText.Of(
            """
            openapi: 3.1.0
            servers: [{ url: https://api.example.com/v1 }]
            tags: [{ name: API Keys, description: Keys. }, { name: x402, x-dotnet-name: Wallet }]
            paths:
              /a: { get: { tags: [API Keys, Other], responses: { "204": { description: "" } } } }
              /b: { get: { tags: [x402], responses: { "204": { description: "" } } } }
              /c: { get: { responses: { "204": { description: "" } } } }
              /d: { get: { tags: [api-keys], responses: { "204": { description: "" } } } }
            """,
            BoundText.Everything with { ClientName = "VeniceApiClient" }).Model;

        Assert.Equal(
            "ApiKeys IVeniceApiKeysApi VeniceApiKeysApi Keys. | Wallet IVeniceWalletApi VeniceWalletApi The operations of `x402`. | "
            + "Default IVeniceDefaultApi VeniceDefaultApi The operations of `Default`. | ApiKeys2 IVeniceApiKeys2Api VeniceApiKeys2Api The operations of `api-keys`.",
            string.Join(" | ", model.Client!.Apis.Select(static a => $"{a.Name} {a.InterfaceName} {a.ClassName} {a.Documentation.Summary}")));
        Assert.Equal(("https://api.example.com/v1", "VeniceJsonTypeInfoResolver"), (model.Client.ServerUrl, model.Resolver.Name));
    }

    [Fact]
    public void Security_OfUsedSchemes_IsKept()
    {
        var bound = BoundText.OfOperation(
            "security: [{}, { key: [], basic: [] }, { token: [] }]\nresponses: { \"204\": { description: \"\" } }",
            "components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key }, basic: { type: http, scheme: basic }, token: { type: oauth2, flows: {} }, unused: { type: http, scheme: bearer } } }");

        Assert.Equal(["", "key+basic", "token"], bound.Operation.Security.Select(static a => string.Join('+', a.Schemes)));
        Assert.Equal(
            [new("key", SecuritySchemeKind.HeaderKey, "X-Key"), new("basic", SecuritySchemeKind.Basic, null), new("token", SecuritySchemeKind.Bearer, null)],
            bound.Model.Client!.SecuritySchemes);
    }

    [Theory]
    [InlineData("a", "", "", "A,X")]
    [InlineData("", "t", "", "B")]
    [InlineData("a", "t", "", "A,B,X")]
    [InlineData("c,c", "", "", "")]
    [InlineData("", "", "a", "B")]
    [InlineData("", "", "b,c", "A,X")]
    [InlineData("a", "t", "a", "B")]
    [InlineData("a", "", "a", "")]
    public void Filter_OfOperationsAndTags_BindsWhatTheyReach(string operations, string tags, string excluded, string records)
    {
        var options = BoundText.Everything with { Operations = Split(operations), Tags = Split(tags), Excluded = Split(excluded) };

        var bound = BoundText.Of(
            """
            openapi: 3.1.0
            paths:
              /a: { get: { operationId: a, responses: { "200": { description: "", content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
              /b: { get: { operationId: b, tags: [t], responses: { "200": { description: "", content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } } } }
              /c: { get: { operationId: c, responses: { "204": { description: "" } } } }
            components:
              schemas:
                A: { type: object, properties: { x: { $ref: '#/components/schemas/X' } } }
                B: { type: object, properties: { y: {} } }
                X: { type: object, properties: { z: {} } }
                Unused: { type: object, properties: { z: {} } }
            """,
            options);

        Assert.Equal(records, string.Join(',', bound.Model.Records.Select(static r => r.Name)));
        Assert.Empty(bound.Findings);
    }

    [Fact]
    public void ModelsOnly_WithoutAChoice_BindsAllSchemasAndNoClient()
    {
        const string document =
            $$"""
            openapi: 3.1.0
            paths: { /a: { get: { operationId: a, parameters: [{ name: q, in: query, schema: { type: string } }], responses: { "200": { description: "", content: {{Json}} } } } } }
            components: { schemas: { Unused: { type: object, properties: { z: {} } } } }
            """;

        var model = BoundText.Of(document, BoundText.Everything with { ModelsOnly = true }).Model;

        Assert.Equal(["AResponse", "Unused"], model.Records.Select(static r => r.Name));
        Assert.Null(model.Client);
        Assert.Empty(model.Interfaces);
    }

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static Collections.EquatableArray<string> Split(string text) => [.. Parts(text)];
}
