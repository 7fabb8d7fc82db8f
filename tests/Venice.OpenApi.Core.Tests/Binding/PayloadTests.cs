namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Where in an answer's JSON payloads stand.</summary>
public sealed class PayloadTests
{
    private const string Bytes = "{ type: string, format: byte }";
    private const string Images = $"{{ type: array, items: {Bytes} }}";
    private const string Inline = $"{{ type: object, required: [b64_json], properties: {{ b64_json: {Bytes} }} }}";

    [Theory]
    [InlineData(Bytes, "")]
    [InlineData("{ type: string, contentEncoding: base64 }", "")]
    [InlineData("{ type: string, format: binary }", null)]
    [InlineData(Images, "/*")]
    [InlineData($"{{ type: object, properties: {{ id: {{ type: string }}, images: {Images} }} }}", "/images/*")]
    [InlineData($"{{ type: object, properties: {{ 'a/b~*': {Bytes}, b: {Bytes} }} }}", "/a~1b~0~2 /b")]
    [InlineData($"{{ type: object, additionalProperties: {Bytes} }}", "/*")]
    [InlineData($"{{ type: object, properties: {{ a: {{ type: string }} }}, additionalProperties: {Bytes} }}", null)]
    [InlineData($"{{ type: object, properties: {{ a: {Bytes} }}, additionalProperties: {{}} }}", "/a")]
    [InlineData($"{{ type: object, properties: {{ data: {{ type: array, items: {{ anyOf: [{Inline}, {{ type: object, required: [url], properties: {{ url: {{ type: string }} }} }}] }} }} }} }}", "/data/*/b64_json")]
    [InlineData($"{{ anyOf: [{Inline}, {{ type: object, required: [id], properties: {{ id: {{ type: integer }}, b64_json: {{ type: string }} }} }}] }}", null)]
    [InlineData($"{{ anyOf: [{Inline}, {{ type: object, required: [id], properties: {{ id: {{ type: integer }} }}, additionalProperties: {{}} }}] }}", null)]
    [InlineData($"{{ anyOf: [{Images}, {{ type: integer }}] }}", null)]
    [InlineData($"{{ type: object, properties: {{ image: {{ type: [string, 'null'], contentEncoding: base64 }} }} }}", "/image")]
    public void Payloads_StandWhereNothingElseIsRead(string schema, string? expected) => Assert.Equal(expected?.Split(' ') ?? [], Bind(schema, "X: {}"));

    [Fact]
    public void Payloads_OfATypeThatHoldsItself_AreFoundOnce() => Assert.Equal(
        ["/data"],
        Bind("{ $ref: '#/components/schemas/Node' }", $"Node: {{ type: object, properties: {{ data: {Bytes}, next: {{ $ref: '#/components/schemas/Node' }} }} }}"));

    private static IEnumerable<string> Bind(string schema, string components) => Assert.Single(
        BoundText.Of(
            $$"""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths:
              /things:
                get:
                  operationId: getThing
                  responses: { '200': { description: '', content: { application/json: { schema: {{schema}} } } } }
            components:
              schemas:
                {{components}}
            """).Operation.Answers).Payloads;
}
