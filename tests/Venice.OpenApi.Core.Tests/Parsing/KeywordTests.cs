using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Parsing;

/// <summary>Keywords are asked for in groups: each is read also where it is the only one of its group.</summary>
public sealed class KeywordTests
{
    [Theory]
    [InlineData("title: a", nameof(OpenApiSchema.Title))]
    [InlineData("description: a", nameof(OpenApiSchema.Description))]
    [InlineData("deprecated: true", nameof(OpenApiSchema.IsDeprecated))]
    [InlineData("readOnly: true", nameof(OpenApiSchema.IsReadOnly))]
    [InlineData("writeOnly: true", nameof(OpenApiSchema.IsWriteOnly))]
    [InlineData("type: string", nameof(OpenApiSchema.Types))]
    [InlineData("nullable: true", nameof(OpenApiSchema.IsNullable))]
    [InlineData("enum: [a]", nameof(OpenApiSchema.Enum))]
    [InlineData("const: a", nameof(OpenApiSchema.Const))]
    [InlineData("default: a", nameof(OpenApiSchema.Default))]
    [InlineData("format: a", nameof(OpenApiSchema.Format))]
    [InlineData("contentEncoding: a", nameof(OpenApiSchema.ContentEncoding))]
    [InlineData("contentMediaType: a", nameof(OpenApiSchema.ContentMediaType))]
    [InlineData("contentSchema: {}", nameof(OpenApiSchema.ContentSchema))]
    [InlineData("minimum: 1", nameof(OpenApiSchema.Minimum))]
    [InlineData("exclusiveMinimum: 1", nameof(OpenApiSchema.ExclusiveMinimum))]
    [InlineData("maximum: 1", nameof(OpenApiSchema.Maximum))]
    [InlineData("exclusiveMaximum: 1", nameof(OpenApiSchema.ExclusiveMaximum))]
    [InlineData("multipleOf: 1", nameof(OpenApiSchema.MultipleOf))]
    [InlineData("minLength: 1", nameof(OpenApiSchema.MinLength))]
    [InlineData("maxLength: 1", nameof(OpenApiSchema.MaxLength))]
    [InlineData("pattern: a", nameof(OpenApiSchema.Pattern))]
    [InlineData("minItems: 1", nameof(OpenApiSchema.MinItems))]
    [InlineData("maxItems: 1", nameof(OpenApiSchema.MaxItems))]
    [InlineData("uniqueItems: true", nameof(OpenApiSchema.UniqueItems))]
    [InlineData("minProperties: 1", nameof(OpenApiSchema.MinProperties))]
    [InlineData("maxProperties: 1", nameof(OpenApiSchema.MaxProperties))]
    [InlineData("items: {}", nameof(OpenApiSchema.Items))]
    [InlineData("prefixItems: [{}]", nameof(OpenApiSchema.PrefixItems))]
    [InlineData("properties: { a: {} }", nameof(OpenApiSchema.Properties))]
    [InlineData("patternProperties: { a: {} }", nameof(OpenApiSchema.PatternProperties))]
    [InlineData("required: [a]", nameof(OpenApiSchema.Required))]
    [InlineData("additionalProperties: {}", nameof(OpenApiSchema.AdditionalProperties))]
    [InlineData("propertyNames: {}", nameof(OpenApiSchema.PropertyNames))]
    [InlineData("allOf: [{}]", nameof(OpenApiSchema.AllOf))]
    [InlineData("anyOf: [{}]", nameof(OpenApiSchema.AnyOf))]
    [InlineData("oneOf: [{}]", nameof(OpenApiSchema.OneOf))]
    [InlineData("not: {}", nameof(OpenApiSchema.Not))]
    [InlineData("if: {}", nameof(OpenApiSchema.If))]
    [InlineData("then: {}", nameof(OpenApiSchema.Then))]
    [InlineData("else: {}", nameof(OpenApiSchema.Else))]
    [InlineData("dependentRequired: { a: [b] }", nameof(OpenApiSchema.DependentRequired))]
    [InlineData("discriminator: { propertyName: a }", nameof(OpenApiSchema.Discriminator))]
    [InlineData("$ref: '#/components/schemas/B'", nameof(OpenApiSchema.Reference))]
    [InlineData("$dynamicRef: '#/components/schemas/B'", nameof(OpenApiSchema.Reference))]
    public void Keyword_Alone_IsRead(string schema, string property)
    {
        var told = typeof(OpenApiSchema).GetProperty(property)!;

        Assert.NotEqual(told.GetValue(ParsedText.OfSchema("{}").Schema()), told.GetValue(ParsedText.OfSchema(schema).Schema()));
    }

    [Theory]
    [InlineData("contains: {}")]
    [InlineData("minContains: 1")]
    [InlineData("maxContains: 1")]
    [InlineData("dependentSchemas: {}")]
    [InlineData("unevaluatedItems: false")]
    [InlineData("unevaluatedProperties: false")]
    public void UncheckedKeyword_Alone_IsReported(string schema) => Assert.Single(ParsedText.OfSchema(schema).Findings);
}
