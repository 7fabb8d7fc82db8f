using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Parsing;

public sealed class OperationTests
{
    [Fact]
    public void Operations_InEveryForm_KeepDocumentOrder()
    {
        var parsed = ParsedText.Of(
            """
            openapi: 3.2.0
            paths:
              x-words: 1
              /b: { post: {}, get: {}, summary: words, x-more: {} }
              /a: { query: {}, additionalOperations: { COPY: {}, Link: {} } }
              /c: { $ref: '#/components/pathItems/C' }
            webhooks: { hook: { post: {} } }
            components: { pathItems: { C: { delete: { callbacks: { done: { '{$request.body}': { post: {} } } } } } } }
            """);

        Assert.Empty(parsed.Findings);
        Assert.Equal(
            ["POST /b", "GET /b", "QUERY /a", "COPY /a", "Link /a", "DELETE /c"],
            parsed.Document.Operations.Select(static operation => $"{operation.Method} {operation.Path}"));
        Assert.Equal("#/paths/~1b/post", parsed.Document.Operations[0].Pointer);
        Assert.Equal("#/components/pathItems/C/delete", parsed.Document.Operations[^1].Pointer);
        Assert.All(parsed.Document.Operations, static operation => Assert.Null(operation.OperationId));
    }

    [Fact]
    public void Parameters_OfThePath_ComeFirstAndAreReplacedInTheirPlace()
    {
        var parsed = ParsedText.Of(
            """
            openapi: 3.1.0
            components: { parameters: { Limit: { name: limit, in: query, schema: { type: integer }, description: shared } } }
            paths:
              /a/{id}:
                parameters:
                  - { name: id, in: path, required: false }
                  - { $ref: '#/components/parameters/Limit' }
                  - { name: X-Trace, in: header }
                get:
                  parameters:
                    - { name: x-trace, in: header, required: true }
                    - { name: Content-Type, in: header }
                    - { name: session, in: cookie }
            """);
        var parameters = parsed.Document.Operations[0].Parameters;

        Assert.Empty(parsed.Findings);
        Assert.Equal(["id", "limit", "x-trace", "session"], parameters.Select(static parameter => parameter.Name));
        Assert.Equal([true, false, true, false], parameters.Select(static parameter => parameter.IsRequired));
        Assert.Equal("shared", parameters[1].Description);
        Assert.Equal("#/components/parameters/Limit", parameters[1].Pointer);
    }

    [Theory]
    [InlineData("in: query", "form", true)]
    [InlineData("in: cookie", "form", true)]
    [InlineData("in: header", "simple", false)]
    [InlineData("in: query, style: deepObject", "deepObject", false)]
    [InlineData("in: query, style: form, explode: false", "form", false)]
    [InlineData("in: query, style: pipeDelimited, explode: true", "pipeDelimited", true)]
    public void Parameter_Style_HasItsDefaults(string written, string style, bool explode)
    {
        var parameter = ParsedText.OfOperation($"parameters: [{{ name: a, {written} }}]").Document.Operations[0].Parameters[1];

        Assert.Equal((style, explode), (parameter.Style, parameter.Explode));
    }

    [Fact]
    public void Parameter_DescribedByContent_HasItsMediaTypeAndSchema()
    {
        var parameter = ParsedText.OfOperation("parameters: [{ name: a, in: query, content: { application/json: { schema: { type: array } } } }]").Document.Operations[0].Parameters[1];

        Assert.Equal(("application/json", OpenApiTypes.Array), (parameter.MediaType, parameter.Schema!.Types));
    }

    [Theory]
    [InlineData("/a/{id}", "name: id", "/a/{id}", "id")]
    [InlineData("/a/{id}", "name: other", "/a/{id}", "id")]
    [InlineData("/a/{.id*}", "name: id", "/a/{id}", "id")]
    [InlineData("/a/{;id}/{id}", "name: id", "/a/{;id}/{id}", "id ;id")]
    [InlineData("/a/{}/}{", "name: id", "/a/{}/}{", "")]
    public void PathParameters_AndPlaceholders_Agree(string path, string declared, string expected, string names)
    {
        var operation = ParsedText.Of($"openapi: 3.1.0\npaths: {{ '{path}': {{ get: {{ parameters: [{{ {declared}, in: path }}] }} }} }}").Document.Operations[0];

        Assert.Equal((expected, names), (operation.Path, string.Join(' ', operation.Parameters.Select(static parameter => parameter.Name))));
        Assert.All(operation.Parameters, static parameter => Assert.True(parameter.IsRequired));
    }

    [Theory]
    [InlineData("", "key")]
    [InlineData("security: []", "")]
    [InlineData("security: [{}]", "-")]
    [InlineData("security: [{}, { key: [] }]", "- key")]
    [InlineData("security: [{ key: [], other: [a] }, { other: [] }]", "key+other other")]
    [InlineData("security:", "key")]
    public void Security_OfTheOperation_GoesBeforeTheRoots(string security, string expected)
    {
        var parsed = ParsedText.Of(
            $$"""
            openapi: 3.1.0
            security: [{ key: [] }]
            components: { securitySchemes: { key: { type: http, scheme: Bearer }, other: { $ref: '#/components/securitySchemes/wallet' }, wallet: { type: apiKey, in: header, name: SIGN } } }
            paths:
              /a:
                get:
                  summary: x
                  {{security}}
            """);
        var alternatives = parsed.Document.Operations[0].Security.Select(static one => one.Schemes.Count == 0 ? "-" : string.Join('+', one.Schemes));

        Assert.Empty(parsed.Findings);
        Assert.Equal(expected, string.Join(' ', alternatives));
        Assert.Equal(["bearer", null, null], parsed.Document.SecuritySchemes.Select(static scheme => scheme.Scheme));
        Assert.Equal([null, "SIGN", "SIGN"], parsed.Document.SecuritySchemes.Select(static scheme => scheme.Name));
    }

    [Fact]
    public void Responses_WithEveryKindOfStatus_AreKept()
    {
        var parsed = ParsedText.OfOperation(
            """
            responses:
              200: { description: ok, headers: { X-One: { schema: { type: integer }, required: true }, content-type: {} }, content: { 'image/*': {}, text/event-stream: { itemSchema: { type: object } } } }
              '4xx': { $ref: '#/paths/~1things~1%7Bid%7D/get/responses/200', description: mine }
              default:
              x-words: 1
            """);
        var responses = parsed.Document.Operations[0].Responses;

        Assert.Empty(parsed.Findings);
        Assert.Equal(["200", "4XX", "default"], responses.Select(static response => response.Status));
        Assert.Equal(["image/*", "text/event-stream"], responses[0].Content.Select(static content => content.Name));
        Assert.Equal(OpenApiTypes.Object, responses[0].Content[1].ItemSchema!.Types);
        Assert.Equal("X-One", Assert.Single(responses[0].Headers).Name);
        Assert.Equal(("mine", 2), (responses[1].Description, responses[1].Content.Count));
    }

    [Fact]
    public void RequestBody_Multipart_KeepsItsEncodings()
    {
        var body = ParsedText.OfOperation(
            """
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema: { type: object, properties: { a: {} } }
                  encoding: { a: { contentType: 'image/png, image/jpeg', style: form, explode: false } }
            """).Document.Operations[0].RequestBody!;

        Assert.True(body.IsRequired);
        var encoding = Assert.Single(body.Content[0].Encodings);
        Assert.Equal(("a", "image/png, image/jpeg", "form", false), (encoding.Property, encoding.ContentType, encoding.Style, encoding.Explode));
    }

    [Fact]
    public void Servers_Variables_AreReplacedAndTheNearestHold()
    {
        var parsed = ParsedText.Of(
            """
            openapi: 3.1.0
            info: { title: T, version: '1', description: D }
            tags: [{ name: one, description: words }, { name: one }]
            servers: [{ url: 'https://{region}.example.com/{base}', variables: { region: { default: eu }, base: { default: v1 } } }]
            paths:
              /a:
                servers: [{ url: 'https://path.example.com' }]
                get: {}
                put: { servers: [{ url: /own }], tags: [one, one, two] }
              /b: { get: {} }
            """);
        var document = parsed.Document;

        Assert.Equal("https://eu.example.com/v1", Assert.Single(document.Servers).Url);
        Assert.Equal(["https://path.example.com", "/own", ""], document.Operations.Select(static operation => operation.Servers.FirstOrDefault()?.Url ?? ""));
        Assert.Equal(("T", "1", "D"), (document.Title, document.ApiVersion, document.Description));
        Assert.Equal("words", Assert.Single(document.Tags).Description);
        Assert.Equal(["one", "two"], document.Operations[1].Tags);
    }
}
