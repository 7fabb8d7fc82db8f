using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>What a caller hands over.</summary>
public sealed class RequestTests
{
    private const string NoContent = "responses: { \"204\": { description: \"\" } }";

    [Theory]
    [InlineData("application/json: { schema: { type: object, required: [a], properties: { a: { type: string } } } }", "A String Required", "Record:MakeThingRequest", false)]
    [InlineData("application/json: { schema: { type: object, properties: { a: { type: string } } } }", "A String Optional", "Record:MakeThingRequest", true)]
    [InlineData("application/json: { schema: { type: array, items: { type: string } } }", "Body List<String> Optional", "List<String>", true)]
    [InlineData("application/json: { schema: { type: object, properties: {} } }", "Body Json Optional json Object", "Json", true)]
    [InlineData("application/octet-stream: {}", "Body File Optional", "File", true)]
    [InlineData("image/png: { schema: { type: string, format: binary } }", "Body File Optional", "File", true)]
    [InlineData("text/plain: { schema: { type: string } }", "Body String Optional", "String", true)]
    [InlineData("application/json: { schema: { $ref: '#/components/schemas/Body' } }", "X String Required", "Record:Body", false)]
    public void Body_Alone_IsTheRequestOrItsOnlyMember(string content, string members, string type, bool isOptional)
    {
        var bound = BoundText.OfOperation($"requestBody: {{ content: {{ {content} }} }}\n{NoContent}", "components: { schemas: { Body: { type: object, required: [x], properties: { x: { type: string } } } } }");

        var request = bound.Operation.Request!;
        Assert.Equal(members, ModelText.Of(bound.Record(request.TypeName)));
        Assert.Equal(type, ModelText.Of(request.Body!.Type));
        Assert.Equal(isOptional, request.IsOptional);
    }

    [Fact]
    public void Nothing_ToSay_IsNoRequest()
    {
        Assert.Null(BoundText.OfOperation(NoContent).Operation.Request);
        Assert.Null(BoundText.OfOperation("requestBody: { content: { application/json: { x-hidden: true, schema: { type: object } } } }\n" + NoContent).Operation.Request);
    }

    [Fact]
    public void Parameters_AndBody_AreGathered()
    {
        var bound = BoundText.Of(
            """
            openapi: 3.1.0
            paths:
              /things/{id}:
                put:
                  operationId: putThing
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: integer, format: int32, minimum: 1 } }
                    - { name: id, in: query, schema: { type: string } }
                    - { name: X-Trace-Id, in: header, schema: { type: string } }
                    - { name: body, in: query, schema: { type: boolean } }
                    - { name: filter, in: query, content: { application/json: { schema: { type: object, properties: { a: {} } } } } }
                    - { name: tags, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
                    - { name: Accept-Encoding, in: header, schema: { type: string } }
                    - { name: secret, in: query, x-hidden: true, schema: { type: string } }
                    - { name: X-Key, in: header, required: true, schema: { type: string } }
                  security: [{ key: [] }]
                  requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { a: {} } } } } }
                  responses: { "204": { description: "" } }
            components: { securitySchemes: { key: { type: apiKey, in: header, name: x-key } } }
            """);

        var request = bound.Operation.Request!;
        Assert.Equal(
            "Id Int32 Required >=1; QueryId String Optional; TraceId String Optional; BodyValue Boolean Optional; Filter Record:PutThingRequestFilter Optional; Tags List<String> Optional; "
            + "Body Record:PutThingRequestBody Required",
            ModelText.Of(bound.Record("PutThingRequest")));
        Assert.Equal(
            "Id id Path simple False | QueryId id Query form True | TraceId X-Trace-Id Header simple False | BodyValue body Query form True | Filter filter Query json True | Tags tags Query pipeDelimited False",
            string.Join(" | ", request.Parameters.Select(static p => $"{p.PropertyName} {p.WireName} {p.Location} {p.Style} {p.Explode}")));
        Assert.Equal("Body", request.Body!.PropertyName);
        Assert.False(bound.Record("PutThingRequest").IsJson);
    }

    [Fact]
    public void GatheringRequest_BesideABodyOfItsName_TakesAnother()
    {
        var bound = BoundText.OfOperation(
            $"parameters: [{{ name: q, in: query, schema: {{ type: string }} }}]\nrequestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/MakeThingRequest' }} }} }} }}\n{NoContent}",
            "components: { schemas: { MakeThingRequest: { type: object, properties: { x: {} } } } }");

        Assert.Equal("Q String Optional; Body Record:MakeThingRequest Optional", ModelText.Of(bound.Record("MakeThingInput")));
    }

    [Fact]
    public void Bodies_ThatDifferInTheWayFilesAreWritten_AreOneWithFiles()
    {
        var bound = BoundText.OfOperation(
            $$"""
            requestBody:
              content:
                multipart/form-data:
                  schema: { type: object, required: [images], properties: { images: { type: array, minItems: 1, items: { type: string, format: binary } }, n: { type: integer } } }
                  encoding: { images: { contentType: image/png } }
                application/json:
                  schema: { type: object, required: [images], properties: { images: { type: array, minItems: 1, items: { type: string, format: uri } }, n: { type: integer } } }
            {{NoContent}}
            """);

        var body = bound.Operation.Request!.Body!;
        Assert.Equal("Images List<File> Required items 1..; N Int64 Optional", ModelText.Of(bound.Record("MakeThingRequest")));
        Assert.Equal(["application/json Json 0", "multipart/form-data Multipart 2"], body.Representations.Select(static r => $"{r.MediaType} {r.Kind} {r.Parts.Count}"));
        Assert.Equal("image/png", body.Representations[1].Parts[0].PartContentType);
        Assert.Equal(new TypeModel(TypeKind.File), body.Representations[1].Parts[0].Type.Item);
        Assert.Empty(bound.Findings);
        Assert.Single(bound.Model.Records);
    }

    [Fact]
    public void Bodies_ThatAreTheSameComponent_AreOne()
    {
        var bound = BoundText.OfOperation(
            $"requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/T' }} }}, multipart/form-data: {{ schema: {{ $ref: '#/components/schemas/T' }} }} }} }}\n{NoContent}",
            "components: { schemas: { T: { type: object, properties: { x: {} } } } }");

        Assert.Equal(["T"], bound.Model.Records.Select(static r => r.Name));
        Assert.Equal(2, bound.Operation.Request!.Body!.Representations.Count);
    }

    [Fact]
    public void Bodies_ThatDiffer_AreTakenTogether()
    {
        var bound = BoundText.OfOperation(
            $$"""
            requestBody:
              content:
                application/json: { schema: { type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } } } }
                application/x-www-form-urlencoded: { schema: { type: object, required: [a], properties: { a: { type: string }, c: { type: integer } } } }
            {{NoContent}}
            """);

        Assert.Equal("A String Required; B String Optional; C Int64 Optional", ModelText.Of(bound.Record("MakeThingRequest")));
        Assert.Equal(["OAG2109"], bound.Findings.Select(static f => f.Rule.Id));
    }
}
