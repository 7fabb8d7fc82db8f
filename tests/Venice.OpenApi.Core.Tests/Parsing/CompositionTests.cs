using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Parsing;

public sealed class CompositionTests
{
    [Theory]
    [InlineData("allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]", "B")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/B' }, { allOf: [{ $ref: '#/components/schemas/A' }, { title: kept }] }]", "B -")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/A', minProperties: 1 }]", "B")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/B' }, { properties: { a: { $ref: '#/components/schemas/A' } } }]", "B -")]
    public void AllOf_ThatReachesItself_LosesOnlyThatMember(string schema, string members)
    {
        var parsed = ParsedText.OfSchema(schema);

        Assert.Equal(members, string.Join(' ', parsed.Schema().AllOf.Select(static member => member.Resolved.ComponentName ?? member.Reference?.ComponentName ?? "-")));
        Assert.False(ReachesItself(parsed.Schema(), parsed.Schema(), 0));
    }

    [Fact]
    public void AllOf_CircleOfThree_IsOpenedOnce()
    {
        var parsed = ParsedText.Of(
            """
            openapi: 3.1.0
            components:
              schemas:
                A: { allOf: [{ $ref: '#/components/schemas/B' }] }
                B: { allOf: [{ $ref: '#/components/schemas/C' }] }
                C: { allOf: [{ $ref: '#/components/schemas/A' }, { title: rest }] }
            """);

        Assert.Equal(("OAG2010", 6), (Assert.Single(parsed.Findings).Rule.Id, parsed.Findings[0].Place.Line));
        Assert.Equal([1, 1, 1], parsed.Document.Schemas.Select(static schema => schema.AllOf.Count));
    }

    [Fact]
    public void References_InACircle_AcceptAnything()
    {
        var parsed = ParsedText.Of(
            """
            openapi: 3.1.0
            components:
              schemas:
                A: { $ref: '#/components/schemas/B' }
                B: { $ref: '#/components/schemas/C', minLength: 3 }
                C: { $ref: '#/components/schemas/A' }
                D: { $ref: '#/components/schemas/A' }
            """);

        Assert.Equal(["OAG2009", "OAG2009", "OAG2009", "OAG2009"], parsed.Findings.Select(static finding => finding.Rule.Id));
        Assert.All(parsed.Document.Schemas, static schema => Assert.Null(schema.Reference));
        Assert.All(parsed.Document.Schemas, static schema => Assert.False(schema.IsPureReference));
        Assert.Equal(3, parsed.Schema("B").MinLength);
    }

    [Fact]
    public void Discriminator_Mapping_ResolvesPointersNamesAndFiles()
    {
        var parsed = ParsedText.Of(
            """
            openapi: 3.1.0
            components:
              schemas:
                A:
                  oneOf: [{ $ref: '#/components/schemas/Cat' }]
                  discriminator:
                    propertyName: kind
                    mapping: { pointer: '#/components/schemas/Cat', name: Dog, file: bird.json, again: Cat }
                Cat: { type: object }
                Dog: { $ref: '#/components/schemas/Cat' }
            """,
            ("bird.json", """{ "type": "object" }"""));

        Assert.Empty(parsed.Findings);
        Assert.Equal("kind", parsed.Schema().Discriminator!.PropertyName);
        Assert.Equal(
            ["pointer Cat", "name Dog", "file bird", "again Cat"],
            parsed.Schema().Discriminator!.Mapping.Select(static pair => $"{pair.Key} {pair.Value.ComponentName}"));
    }

    private static bool ReachesItself(OpenApiSchema start, OpenApiSchema at, int depth) =>
        depth > 20 || at.AllOf.Concat(at.Reference is { } reference ? [reference] : []).Any(part => ReferenceEquals(part, start) || ReachesItself(start, part, depth + 1));
}
