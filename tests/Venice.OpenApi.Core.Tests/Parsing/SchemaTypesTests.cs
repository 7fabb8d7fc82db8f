using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Parsing;

public sealed class SchemaTypesTests
{
    [Theory]
    [InlineData("3.0.3", "type: string", OpenApiTypes.String)]
    [InlineData("3.0.3", "{ type: string, nullable: true }", OpenApiTypes.String | OpenApiTypes.Null)]
    [InlineData("3.0.3", "{ type: string, nullable: false }", OpenApiTypes.String)]
    [InlineData("3.0.3", "nullable: true", OpenApiTypes.Null)]
    [InlineData("3.0.3", "type: null", OpenApiTypes.None)]
    [InlineData("3.1.0", "type: null", OpenApiTypes.Null)]
    [InlineData("3.1.0", "type: 'null'", OpenApiTypes.Null)]
    [InlineData("3.1.0", "type: [string, 'null']", OpenApiTypes.String | OpenApiTypes.Null)]
    [InlineData("3.1.0", "type: [integer, null]", OpenApiTypes.Integer | OpenApiTypes.Null)]
    [InlineData("3.1.0", "{ type: [array, object], nullable: true }", OpenApiTypes.Array | OpenApiTypes.Object | OpenApiTypes.Null)]
    [InlineData("3.1.0", "{}", OpenApiTypes.None)]
    [InlineData("3.1.0", "type: [number, boolean, file]", OpenApiTypes.Number | OpenApiTypes.Boolean)]
    public void Type_InEveryVersion_IsASetOfTypes(string version, string schema, object types)
    {
        Assert.Equal((OpenApiTypes)types, ParsedText.OfSchema(schema, version).Schema().Types);
    }

    [Theory]
    [InlineData("nullable: true", true, false)]
    [InlineData("type: 'null'", false, true)]
    [InlineData("type: [string, 'null']", false, false)]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/B' }], nullable: true }", true, false)]
    public void Null_WrittenEitherWay_IsToldApart(string schema, bool isNullable, bool isNullOnly)
    {
        var parsed = ParsedText.OfSchema(schema).Schema();

        Assert.Equal((isNullable, isNullOnly), (parsed.IsNullable, parsed.IsNullOnly));
    }

    [Theory]
    [InlineData("{ type: string, nullable: true, enum: [a, b] }", "a b null")]
    [InlineData("{ type: string, nullable: true, enum: [a, null] }", "a null")]
    [InlineData("{ type: string, enum: [a, b] }", "a b")]
    [InlineData("{ type: integer, enum: [1, 2] }", "1 2")]
    [InlineData("{ enum: ['1:1', 16:9, 2026-04-09] }", "1:1 16:9 2026-04-09")]
    public void Enum_Nullable_HoldsNullOnce(string schema, string values)
    {
        Assert.Equal(values, string.Join(' ', ParsedText.OfSchema(schema, "3.0.3").Schema().Enum!.Cast<SpecScalar>().Select(static value => value.Text)));
    }

    [Fact]
    public void Enum_OfTexts_KeepsWhatLooksLikeAnotherKindAsText()
    {
        var parsed = ParsedText.OfSchema("{ type: string, enum: [1, 1.10, true, 'x'] }");

        Assert.All(parsed.Schema().Enum!.Cast<SpecScalar>(), static value => Assert.True(value.IsString));
        Assert.Equal(["1", "1.10", "true", "x"], parsed.Schema().Enum!.Cast<SpecScalar>().Select(static value => value.Text));
    }

    [Theory]
    [InlineData("3.0.3", "{ minimum: 0, exclusiveMinimum: true }", null, "0", null, null)]
    [InlineData("3.0.3", "{ minimum: 0, exclusiveMinimum: false, maximum: 9.50 }", "0", null, "9.50", null)]
    [InlineData("3.0.3", "{ maximum: 20, exclusiveMaximum: true }", null, null, null, "20")]
    [InlineData("3.0.3", "exclusiveMaximum: true", null, null, null, null)]
    [InlineData("3.1.0", "{ exclusiveMinimum: 0, maximum: 20 }", null, "0", "20", null)]
    [InlineData("3.1.0", "{ minimum: 1, exclusiveMinimum: 0 }", "1", "0", null, null)]
    [InlineData("3.1.0", "{ minimum: -0x10 }", null, null, null, null)]
    [InlineData("3.1.0", "{ minimum: 0x10, maximum: 0o20 }", "16", null, "16", null)]
    [InlineData("3.1.0", "{ minimum: '5', maximum: +7 }", "5", null, "7", null)]
    [InlineData("3.1.0", "{ minimum: .inf, maximum: 1e999 }", null, null, null, null)]
    public void Bounds_InEveryVersion_AreNumbers(string version, string schema, string? minimum, string? above, string? maximum, string? below)
    {
        var parsed = ParsedText.OfSchema(schema, version).Schema();

        Assert.Equal((minimum, above, maximum, below), (parsed.Minimum, parsed.ExclusiveMinimum, parsed.Maximum, parsed.ExclusiveMaximum));
    }

    [Theory]
    [InlineData("minLength: 3", 3L)]
    [InlineData("minLength: 3.0", 3L)]
    [InlineData("minLength: 1e2", 100L)]
    [InlineData("minLength: 9223372036854775807", long.MaxValue)]
    [InlineData("minLength: 9223372036854775808", null)]
    [InlineData("minLength: -1", null)]
    [InlineData("minLength: 1.5", null)]
    [InlineData("minLength: many", null)]
    [InlineData("minLength:", null)]
    public void Count_ThatFits_IsKept(string schema, object? expected)
    {
        Assert.Equal((long?)expected, ParsedText.OfSchema(schema).Schema().MinLength);
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    [InlineData("3.2.0")]
    public void JsonSchema_Keywords_AreReadInEveryVersion(string version)
    {
        var schema = ParsedText.OfSchema(
            """
            const: null
            prefixItems: [{ type: string }, true]
            patternProperties: { '^x-': { type: string } }
            propertyNames: { maxLength: 3 }
            if: { required: [a] }
            then: { required: [b] }
            else: false
            dependentRequired: { a: [b, c] }
            not: { required: [z] }
            contentEncoding: base64
            contentMediaType: image/png
            additionalProperties: false
            """,
            version).Schema();

        Assert.True(schema.Const is SpecScalar { IsNull: true });
        Assert.Equal([OpenApiTypes.String, OpenApiTypes.None], schema.PrefixItems.Select(static item => item.Types));
        Assert.True(schema.PrefixItems[1].BooleanSchema);
        Assert.Equal("^x-", Assert.Single(schema.PatternProperties).Name);
        Assert.Equal(3, schema.PropertyNames!.MaxLength);
        Assert.Equal("a b", $"{schema.If!.Required[0]} {schema.Then!.Required[0]}");
        Assert.False(schema.Else!.BooleanSchema);
        Assert.Equal(["b", "c"], Assert.Single(schema.DependentRequired).Value);
        Assert.Equal("z", Assert.Single(schema.Not!.Required));
        Assert.Equal(("base64", "image/png"), (schema.ContentEncoding, schema.ContentMediaType));
        Assert.False(schema.AdditionalProperties!.BooleanSchema);
    }

    [Fact]
    public void Items_AsAList_ArePrefixItems()
    {
        var schema = ParsedText.OfSchema("{ items: [{ type: string }, { type: integer }], additionalItems: false }").Schema();

        Assert.Equal([OpenApiTypes.String, OpenApiTypes.Integer], schema.PrefixItems.Select(static item => item.Types));
        Assert.False(schema.Items!.BooleanSchema);
    }

    [Fact]
    public void Required_WithNamesTwiceAndUnknown_KeepsEachOnce()
    {
        Assert.Equal(["a", "zz"], ParsedText.OfSchema("{ required: [a, zz, a], properties: { a: {} } }").Schema().Required);
    }
}
