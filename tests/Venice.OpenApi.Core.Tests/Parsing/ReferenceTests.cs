using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Parsing;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("#/components/schemas/B", "#/components/schemas/B")]
    [InlineData("#/components/schemas/B/properties/b", "#/components/schemas/B/properties/b")]
    [InlineData("#/components/schemas/sl~1ash", "#/components/schemas/sl~1ash")]
    [InlineData("#/components/schemas/sl%2Fash", "#/components/schemas/sl~1ash")]
    [InlineData("#/components/schemas/ti~0lde", "#/components/schemas/ti~0lde")]
    [InlineData("#/components/schemas/with%20space", "#/components/schemas/with space")]
    [InlineData("#/components/schemas/with space", "#/components/schemas/with space")]
    [InlineData("#/components/schemas/50%25", "#/components/schemas/50%")]
    [InlineData("#/components/schemas/50%", "#/components/schemas/50%")]
    [InlineData("#/components/schemas/List/prefixItems/1", "#/components/schemas/List/prefixItems/1")]
    [InlineData("#/components/schemas/ToB/properties/b", "#/components/schemas/B/properties/b")]
    [InlineData("#/components/schemas/ToToB", "#/components/schemas/B")]
    [InlineData("#/paths/~1things~1%7Bid%7D/get/responses/200/content/application~1json/schema", "#/components/responses/Ok/content/application~1json/schema")]
    [InlineData("#named", "#/components/schemas/Anchored")]
    [InlineData("#/components/schemas/List/$defs/Inner", "#/components/schemas/List/$defs/Inner")]
    [InlineData("B", "#/components/schemas/B")]
    public void Reference_Pointer_ReachesItsEnd(string reference, string pointer)
    {
        var parsed = ParsedText.Of(
            $$"""
            openapi: 3.1.0
            paths:
              /things/{id}:
                get: { parameters: [{ name: id, in: path }], responses: { '200': { $ref: '#/components/responses/Ok' } } }
            components:
              responses: { Ok: { content: { application/json: { schema: { type: integer } } } } }
              schemas:
                A: { $ref: '{{reference}}', description: words }
                B: { properties: { b: { type: string } } }
                ToB: { $ref: '#/components/schemas/B' }
                ToToB: { $ref: '#/components/schemas/ToB' }
                sl/ash: {}
                ti~lde: {}
                with space: {}
                50%: {}
                List: { prefixItems: [{}, { type: string }], $defs: { Inner: { type: string } } }
                Anchored: { $anchor: named }
            """);
        var schema = parsed.Schema();

        Assert.Empty(parsed.Findings);
        Assert.True(schema.IsPureReference);
        Assert.Equal(pointer, schema.Reference!.Pointer);
        Assert.Same(schema.Reference, schema.Resolved);
        Assert.Equal("words", schema.Description);
        Assert.Same(schema.Reference, SchemaGraph.Of(parsed.Document).Single(other => other.Pointer == pointer));
    }

    [Theory]
    [InlineData("3.0.3", "description: x", true)]
    [InlineData("3.0.3", "type: object", true)]
    [InlineData("3.0.3", "nullable: true", false)]
    [InlineData("3.0.3", "x-words: 1", true)]
    [InlineData("3.1.0", "description: x", true)]
    [InlineData("3.1.0", "deprecated: true", true)]
    [InlineData("3.1.0", "default: {}", true)]
    [InlineData("3.1.0", "x-words: 1", true)]
    [InlineData("3.1.0", "type: object", false)]
    [InlineData("3.1.0", "minProperties: 1", false)]
    [InlineData("3.2.0", "required: [b]", false)]
    public void Reference_Siblings_CountSince31(string version, string sibling, bool isPure)
    {
        var schema = ParsedText.OfSchema("$ref: '#/components/schemas/B'\n" + sibling, version).Schema();

        Assert.Equal(isPure, schema.IsPureReference);
        Assert.Equal("B", schema.Reference!.ComponentName);
        Assert.Same(isPure ? schema.Reference : schema, schema.Resolved);
    }

    [Fact]
    public void Reference_SiblingBefore31_IsNotRead()
    {
        Assert.Equal(OpenApiTypes.None, ParsedText.OfSchema("{ $ref: '#/components/schemas/B', type: string }", "3.0.3").Schema().Types);
    }

    [Fact]
    public void Reference_DynamicOne_IsAPlainOne()
    {
        Assert.Equal("B", ParsedText.OfSchema("$dynamicRef: '#/components/schemas/B'").Schema().Reference!.ComponentName);
    }

    [Fact]
    public void Property_CalledRef_IsAProperty()
    {
        Assert.Equal("$ref", Assert.Single(ParsedText.OfSchema("{ properties: { $ref: { type: string } } }").Schema().Properties).Name);
    }

    [Theory]
    [InlineData("shared/types.yaml#/components/schemas/Pet", "shared/types.yaml#/components/schemas/Pet", "Pet")]
    [InlineData("./shared/../shared/types.yaml#/components/schemas/Pet", "shared/types.yaml#/components/schemas/Pet", "Pet")]
    [InlineData("types.yaml#/components/schemas/Pet", "shared/types.yaml#/components/schemas/Pet", "Pet")]
    [InlineData("shared/Cat.json", "shared/Cat.json#", "Cat")]
    [InlineData("shared/map.json#/Dog", "shared/map.json#/Dog", "Dog")]
    [InlineData("../up.yaml#/x", "../up.yaml#/x", "x")]
    public void Reference_OtherFile_IsFoundAmongThoseGiven(string reference, string pointer, string name)
    {
        var parsed = ParsedText.OfFile(
            "specs/api.yaml",
            $$"""
            openapi: 3.1.0
            components: { schemas: { A: { $ref: '{{reference}}' }, Own: { type: boolean } } }
            """,
            ("specs/shared/types.yaml", "components: { schemas: { Pet: { properties: { cat: { $ref: Cat.json }, back: { $ref: '../api.yaml#/components/schemas/Own' } } } } }"),
            ("specs/shared/Cat.json", """{ "type": "object" }"""),
            ("specs/shared/map.json", """{ "Dog": { "type": "object" } }"""),
            ("up.yaml", "x: { type: string }"));
        var target = parsed.Schema().Reference!;

        Assert.Empty(parsed.Findings);
        Assert.Equal((pointer, name), (target.Pointer, target.ComponentName));
        if (name == "Pet")
        {
            Assert.Equal("shared/Cat.json#", target.Properties[0].Schema.Reference!.Pointer);
            Assert.Equal("#/components/schemas/Own", target.Properties[1].Schema.Reference!.Pointer);
        }
    }

    [Fact]
    public void Schemas_OneTextUnderTwoNames_AreAReferenceAndItsTarget()
    {
        var parsed = ParsedText.Of(
            """
            openapi: 3.1.0
            components:
              schemas:
                A: &a { type: object }
                B: *a
                C: { $ref: '#/components/schemas/B' }
            """);

        Assert.Equal(["A", "B", "C"], parsed.Document.Schemas.Select(static schema => schema.ComponentName));
        Assert.All(parsed.Document.Schemas, schema => Assert.Same(parsed.Schema("A"), schema.Resolved));
    }

    [Fact]
    public void Schemas_ThatContainThemselves_AreCycles()
    {
        var schema = ParsedText.OfSchema("{ properties: { next: { $ref: '#/components/schemas/A' } }, items: { $ref: '#/components/schemas/A' } }").Schema();

        Assert.Same(schema, schema.Properties[0].Schema.Resolved);
        Assert.Same(schema, schema.Items!.Resolved);
    }

    [Fact]
    public void References_InAChainOfManyThousands_AllPointAtItsEnd()
    {
        const int Length = 20_000;
        var names = Enumerable.Range(0, Length).Select(static i => $"    S{i}: {{ $ref: '#/components/schemas/S{i + 1}' }}");
        var parsed = ParsedText.Of($"openapi: 3.1.0\ncomponents:\n  schemas:\n{string.Join('\n', names)}\n    S{Length}: {{ type: string }}\n");

        Assert.All(parsed.Document.Schemas.Take(Length), schema => Assert.Equal($"S{Length}", schema.Reference!.ComponentName));
    }

    [Fact]
    public void AllOf_InAChainOfManyThousands_IsParsed()
    {
        const int Length = 20_000;
        var names = Enumerable.Range(0, Length).Select(static i => $"    S{i}: {{ allOf: [{{ $ref: '#/components/schemas/S{i + 1}' }}] }}");
        var parsed = ParsedText.Of($"openapi: 3.1.0\ncomponents:\n  schemas:\n{string.Join('\n', names)}\n    S{Length}: {{ allOf: [{{ $ref: '#/components/schemas/S0' }}] }}\n");

        Assert.Equal("OAG2010", Assert.Single(parsed.Findings).Rule.Id);
        Assert.Equal(Length, parsed.Document.Schemas.Count(static schema => schema.AllOf.Count == 1));
    }
}
