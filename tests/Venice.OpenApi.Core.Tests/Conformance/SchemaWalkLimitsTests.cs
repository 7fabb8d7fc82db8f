using Venice.OpenApi.Conformance;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Reading.Json;

namespace Venice.OpenApi.Core.Tests.Conformance;

public sealed class SchemaWalkLimitsTests
{
    [Theory]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }]")]
    [InlineData("not: { not: { $ref: '#/components/schemas/A' } }")]
    [InlineData("oneOf: [{ allOf: [{ anyOf: [{ $ref: '#/components/schemas/A' }] }] }, { type: object }]")]
    public void Schema_ThatComesBackToItselfAtOneValue_Ends(string schema)
    {
        var violations = SchemaWalk.Check(ParsedText.OfSchema(schema).Schema(), Json("{}"));

        Assert.DoesNotContain(violations, static one => one.Keyword == "depth");
    }

    [Fact]
    public void Value_DeeperThanTheWalk_IsOneViolation()
    {
        var schema = ParsedText.OfSchema("{ items: { $ref: '#/components/schemas/A' } }").Schema();
        var place = SourcePlace.StartOf("");
        SpecNode value = new SpecList(place, []);
        for (var i = 0; i < 10_000; i++)
        {
            value = new SpecList(place, [value]);
        }

        Assert.Equal(("", "depth"), (Assert.Single(SchemaWalk.Check(schema, value)).Path, SchemaWalk.Check(schema, value)[0].Keyword));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Alternatives_ThatMultiply_AreGivenUp()
    {
        const string Again = "{ items: { $ref: '#/components/schemas/A' } }";
        var schema = ParsedText.OfSchema($"{{ anyOf: [{Again}, {Again}], type: array }}").Schema();

        Assert.Equal("depth", SchemaWalk.Check(schema, Json(new string('[', 60) + "1" + new string(']', 60)))[^1].Keyword);
    }

    [Fact]
    public void Messages_NeverTellTheValue()
    {
        var schema = ParsedText.OfSchema(
            """
            properties:
              a: { enum: [x], const: y, minLength: 100, maxLength: 1, pattern: '^$', type: string, format: uri }
              b: { type: integer }
              c: { minimum: 5, multipleOf: 7, exclusiveMaximum: 1 }
              d: { uniqueItems: true, maxItems: 1, items: { type: boolean } }
              e: { not: {}, anyOf: [{ type: boolean }, { type: integer }] }
            """).Schema();

        var violations = SchemaWalk.Check(schema, Json("""{ "a": "SECRET", "b": "SECRET", "c": 4242.5, "d": ["SECRET", "SECRET"], "e": "SECRET" }"""));

        Assert.True(violations.Count > 10);
        Assert.All(violations, static one => Assert.DoesNotContain("SECRET", one.ToString(), StringComparison.Ordinal));
        Assert.All(violations, static one => Assert.DoesNotContain("4242", one.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type: integer", "5", "")]
    [InlineData("type: integer", "5.5", "type")]
    [InlineData("type: integer", "five", "type")]
    [InlineData("{ type: number, maximum: 4 }", "4.5", "maximum")]
    [InlineData("type: boolean", "true", "")]
    [InlineData("type: boolean", "yes", "type")]
    [InlineData("type: string", "5", "")]
    [InlineData("{ type: string, enum: ['5'] }", "5", "")]
    [InlineData("anyOf: [{ type: string, enum: [a] }, { type: string, enum: [b] }]", "b", "")]
    [InlineData("anyOf: [{ type: integer }, { type: string, maxLength: 1 }]", "x", "")]
    [InlineData("anyOf: [{}, { type: string }]", "bytes", "")]
    [InlineData("{ $ref: '#/components/schemas/B' }", "{\"b\": \"x\"}", "")]
    [InlineData("{ $ref: '#/components/schemas/B' }", "{\"b\": 1}", "type")]
    [InlineData("{ type: array, items: { type: integer } }", "[1, 2]", "")]
    [InlineData("{ type: array, items: { type: integer } }", "7", "")]
    [InlineData("{ type: array, items: { type: integer } }", "x", "type")]
    [InlineData("{}", "anything", "")]
    public void Text_OfAQueryOrForm_IsReadByTheSchemasTypes(string schema, string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', SchemaWalk.CheckText(ParsedText.OfSchema(schema).Schema(), text).Select(static one => one.Keyword)));
    }

    [Fact]
    public void Form_WithRepeatedAndTypedFields_IsJudgedAsAnObject()
    {
        var schema = ParsedText.OfSchema(
            """
            allOf:
              - required: [scale, images]
                additionalProperties: false
                properties:
                  scale: { type: number, minimum: 2 }
                  images: { type: array, minItems: 2, items: { anyOf: [{}, { type: string }] } }
                  single: { type: array, items: { type: boolean } }
                  fast: { type: boolean }
            """).Schema();
        KeyValuePair<string, string>[] good = [new("scale", "4"), new("images", "one"), new("fast", "true"), new("images", "two"), new("single", "false")];
        KeyValuePair<string, string>[] bad = [new("scale", "1"), new("images", "one"), new("fast", "yes"), new("other", "x")];

        Assert.Empty(SchemaWalk.CheckForm(schema, good));
        Assert.Equal(
            ["minimum@scale", "minItems@images", "type@fast", "additionalProperties@other"],
            SchemaWalk.CheckForm(schema, bad).Select(static one => $"{one.Keyword}@{one.Path}"));
    }

    private static SpecNode Json(string text) => JsonReader.Read("value.json", text, new DiagnosticBag())!;
}
