using Venice.OpenApi.Conformance;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Reading.Json;

namespace Venice.OpenApi.Core.Tests.Conformance;

/// <summary>One row: a schema, a value, and the keywords that it breaks, each with its path.</summary>
public sealed class SchemaWalkTests
{
    [Theory]
    [InlineData("type: string", "'a'", "")]
    [InlineData("type: string", "1", "type")]
    [InlineData("type: integer", "1.0", "")]
    [InlineData("type: integer", "1.5e1", "")]
    [InlineData("type: integer", "1.5", "type")]
    [InlineData("type: number", "1", "")]
    [InlineData("type: number", "'1'", "type")]
    [InlineData("type: boolean", "true", "")]
    [InlineData("type: boolean", "'true'", "type")]
    [InlineData("type: array", "{}", "type")]
    [InlineData("type: object", "[]", "type")]
    [InlineData("type: [string, 'null']", "null", "")]
    [InlineData("type: 'null'", "null", "")]
    [InlineData("type: 'null'", "0", "type")]
    [InlineData("{}", "null", "")]
    [InlineData("nullable: true", "{ 'a': 1 }", "")]
    [InlineData("{ type: string, nullable: true, enum: [a] }", "null", "")]
    [InlineData("{ allOf: [{ type: object }], nullable: true }", "null", "")]
    [InlineData("{ type: string, enum: [a] }", "null", "type")]
    [InlineData("true", "[1]", "")]
    [InlineData("false", "[1]", "false")]
    public void Type_OfAValue_IsJudged(string schema, string value, string expected) => Judge(schema, value, expected);

    [Theory]
    [InlineData("enum: [a, b]", "'b'", "")]
    [InlineData("enum: [a, b]", "'B'", "enum")]
    [InlineData("enum: [1, 2.50]", "2.5", "")]
    [InlineData("enum: [1]", "'1'", "enum")]
    [InlineData("enum: [true]", "true", "")]
    [InlineData("enum: [true]", "'true'", "enum")]
    [InlineData("enum: [{ a: 1, b: [2] }]", "{ 'b': [2.0], 'a': 1 }", "")]
    [InlineData("enum: [{ a: 1 }]", "{ 'a': 1, 'b': 1 }", "enum")]
    [InlineData("enum: [[1, 2]]", "[2, 1]", "enum")]
    [InlineData("const: a", "'a'", "")]
    [InlineData("const: a", "'b'", "const")]
    [InlineData("const: null", "null", "")]
    [InlineData("const: null", "0", "const")]
    [InlineData("const: 0", "-0.0", "")]
    public void Values_AllowedAlone_AreComparedByContent(string schema, string value, string expected) => Judge(schema, value, expected);

    [Theory]
    [InlineData("minimum: 1", "1", "")]
    [InlineData("minimum: 1", "0.9999999999999999999999999999999999", "minimum")]
    [InlineData("maximum: 1", "1.0000000000000000000000000000000001", "maximum")]
    [InlineData("maximum: 9007199254740993", "9007199254740994", "maximum")]
    [InlineData("maximum: 1e400", "1e401", "")]
    [InlineData("maximum: 10", "1e99999999999999999999", "maximum")]
    [InlineData("minimum: -10", "-1e99999999999999999999", "minimum")]
    [InlineData("minimum: 0", "1e-99999999999999999999", "")]
    [InlineData("exclusiveMinimum: 0", "0", "exclusiveMinimum")]
    [InlineData("exclusiveMinimum: 0", "0.1", "")]
    [InlineData("exclusiveMaximum: 1", "1.00", "exclusiveMaximum")]
    [InlineData("{ minimum: 0, exclusiveMinimum: true, maximum: 20 }", "0", "exclusiveMinimum")]
    [InlineData("multipleOf: 0.1", "0.3", "")]
    [InlineData("multipleOf: 0.01", "4.02", "")]
    [InlineData("multipleOf: 8", "12", "multipleOf")]
    [InlineData("multipleOf: 8", "0", "")]
    [InlineData("multipleOf: 1e-3", "0.0005", "multipleOf")]
    [InlineData("minimum: 5", "'a'", "")]
    public void Numbers_AreComparedExactly(string schema, string value, string expected) => Judge(schema, value, expected);

    [Theory]
    [InlineData("minLength: 2", "'😀'", "minLength")]
    [InlineData("maxLength: 1", "'😀'", "")]
    [InlineData("maxLength: 2", "'abc'", "maxLength")]
    [InlineData("{ minLength: 1, maxLength: 0 }", "''", "minLength")]
    [InlineData("maxLength: 1", "12345", "")]
    [InlineData("pattern: b", "'abc'", "")]
    [InlineData("pattern: ^b", "'abc'", "pattern")]
    public void Texts_AreCountedInCodePointsAndSearched(string schema, string value, string expected) => Judge(schema, value, expected);

    [Theory]
    [InlineData("items: { type: integer }", "[1, 'a', 2, 'b']", "type@[1] type@[3]")]
    [InlineData("prefixItems: [{ type: string }, { type: integer }]", "['a', 1, true]", "")]
    [InlineData("{ prefixItems: [{ type: string }], items: { type: integer } }", "[1, 'a']", "type@[0] type@[1]")]
    [InlineData("{ prefixItems: [{ type: string }], items: false }", "['a', 1]", "false@[1]")]
    [InlineData("minItems: 2", "[1]", "minItems")]
    [InlineData("maxItems: 1", "[1, 2]", "maxItems")]
    [InlineData("uniqueItems: true", "[1, '1', true, null, [1], { 'a': 1 }]", "")]
    [InlineData("uniqueItems: true", "[1, 1.0]", "uniqueItems")]
    [InlineData("uniqueItems: true", "[{ 'a': 1, 'b': 2 }, { 'b': 2, 'a': 1 }]", "uniqueItems")]
    [InlineData("uniqueItems: false", "[1, 1]", "")]
    public void Lists_AreJudgedItemByItem(string schema, string value, string expected) => Judge(schema, value, expected);

    [Theory]
    [InlineData("required: [a, b]", "{ 'b': null }", "required@a")]
    [InlineData("properties: { a: { type: string } }", "{ 'a': 1, 'b': 2 }", "type@a")]
    [InlineData("{ properties: { a: {} }, additionalProperties: false }", "{ 'a': 1, 'b': 2, 'odd key': 3 }", "additionalProperties@b additionalProperties@['odd key']")]
    [InlineData("additionalProperties: { type: integer }", "{ '1K': 'x', 'it`s': 'y' }", "type@1K type@['it\\'s']")]
    [InlineData("{ patternProperties: { '^x-': { type: string } }, additionalProperties: false }", "{ 'x-a': 1, 'y': 1 }", "type@x-a additionalProperties@y")]
    [InlineData("{ properties: { ab: { maximum: 1 } }, patternProperties: { a: { minimum: 5 } } }", "{ 'ab': 3 }", "maximum@ab minimum@ab")]
    [InlineData("minProperties: 1", "{}", "minProperties")]
    [InlineData("maxProperties: 1", "{ 'a': 1, 'b': 2 }", "maxProperties")]
    [InlineData("propertyNames: { maxLength: 1 }", "{ 'a': 1, 'bb': 2 }", "propertyNames@bb")]
    [InlineData("dependentRequired: { a: [b, c] }", "{ 'a': 1, 'c': 1 }", "dependentRequired@b")]
    [InlineData("dependentRequired: { a: [b, c] }", "{ 'x': 1 }", "")]
    [InlineData("properties: { a: { items: { required: [b] } } }", "{ 'a': [{ 'b': 1 }, {}] }", "required@a[1].b")]
    public void Objects_AreJudgedMemberByMember(string schema, string value, string expected) => Judge(schema, value, expected);

    [Theory]
    [InlineData("allOf: [{ minimum: 5 }, { multipleOf: 2 }]", "3", "minimum multipleOf")]
    [InlineData("anyOf: [{ type: string }, { minimum: 5 }]", "7", "")]
    [InlineData("anyOf: [{ type: string }, { type: boolean }]", "7", "anyOf")]
    [InlineData("anyOf: [{ type: string }, { type: object, required: [a] }]", "{}", "required@a")]
    [InlineData("anyOf: [{ type: string }, {}]", "{}", "")]
    [InlineData("anyOf: [{ type: object, required: [a] }, { type: object, required: [b] }]", "{}", "anyOf")]
    [InlineData("oneOf: [{ minimum: 5 }, { minimum: 6 }]", "7", "")]
    [InlineData("oneOf: [{ minimum: 5 }, { minimum: 6 }]", "4", "oneOf")]
    [InlineData("not: { required: [a] }", "{ 'a': 1 }", "not")]
    [InlineData("not: { required: [a] }", "{}", "")]
    [InlineData("not: false", "{}", "")]
    [InlineData("{ if: { required: [a] }, then: { required: [b] }, else: { required: [c] } }", "{ 'a': 1 }", "required@b")]
    [InlineData("{ if: { required: [a] }, then: { required: [b] }, else: { required: [c] } }", "{}", "required@c")]
    [InlineData("{ then: { required: [b] }, else: { required: [c] } }", "{}", "")]
    [InlineData("{ $ref: '#/components/schemas/B' }", "{ 'b': 1 }", "type@b")]
    [InlineData("{ $ref: '#/components/schemas/B', required: [c] }", "{ 'b': 1 }", "type@b required@c")]
    [InlineData("{ $ref: '#/components/schemas/B', nullable: true }", "null", "")]
    public void Compositions_FollowJsonSchema(string schema, string value, string expected) => Judge(schema, value, expected);

    // The vendor narrows an id beside a component that is closed: legal, since both know the id.
    [Theory]
    [InlineData("{ 'modelId': 'x', 'prompt': 'p' }", "")]
    [InlineData("{ 'modelId': 'z', 'prompt': 'p' }", "enum@modelId")]
    [InlineData("{ 'modelId': 'x', 'other': 'p' }", "additionalProperties@other")]
    public void AllOf_OfAClosedComponentAndAnInlineMember_IsPlainJsonSchema(string value, string expected) => Judge(
        """
        allOf:
          - { type: object, properties: { modelId: { type: string }, prompt: { type: string } }, additionalProperties: false }
          - { type: object, properties: { modelId: { type: string, enum: [x, y] } } }
        """,
        value,
        expected);

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "oneOf")]
    public void OneOf_MatchedTwice_IsAMatterOfTheOption(bool lenient, string expected) =>
        Judge("oneOf: [{ required: [error] }, { required: [error, code] }]", "{ 'error': 'e', 'code': 'c' }", expected, new() { LenientOneOf = lenient });

    [Theory]
    [InlineData(true, "required@w")]
    [InlineData(false, "required@r")]
    public void Required_OfOneDirection_IsNotAskedForInTheOther(bool request, string expected) => Judge(
        "{ required: [r, w], properties: { r: { readOnly: true }, w: { writeOnly: true } } }", "{}", expected, new() { Request = request });

    [Theory]
    [InlineData("'new'", true, "")]
    [InlineData("'new'", false, "enum")]
    [InlineData("7", true, "enum")]
    public void Enum_Open_TakesUnknownTexts(string value, bool open, string expected) =>
        Judge("enum: [a, 1]", value, expected, new() { AllowUnknownEnumValues = open });

    private static void Judge(string schema, string value, string expected, SchemaWalkOptions? options = null)
    {
        var violations = SchemaWalk.Check(ParsedText.OfSchema(schema).Schema(), Json(value), options);

        Assert.Equal(expected, string.Join(' ', violations.Select(static one => one.Keyword + (one.Path.Length > 0 ? "@" + one.Path : ""))));
        Assert.All(violations, static one => Assert.EndsWith(".", one.Message, StringComparison.Ordinal));
    }

    /// <summary>JSON with single quotes; a backtick stands for an apostrophe.</summary>
    private static SpecNode Json(string text)
    {
        var bag = new DiagnosticBag();
        var node = JsonReader.Read("value.json", text.Replace('\'', '"').Replace('`', '\''), bag);
        Assert.Empty(bag.ToEquatableArray());
        return node!;
    }
}
