using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>Questions about a single schema as it is written.</summary>
internal static class SchemaShape
{
    /// <summary>Nothing in it decides about a value: only annotations, perhaps <c>nullable</c>.</summary>
    public static bool IsBare(OpenApiSchema schema) =>
        schema.Reference is null && schema.BooleanSchema is not false && (schema.Types == OpenApiTypes.None || IsNullableOnly(schema)) && schema.AllOf.Count == 0 && SaysNothingBesideAllOf(schema);

    /// <summary>At most a type stands beside its <c>allOf</c>.</summary>
    public static bool SaysNothingBesideAllOf(OpenApiSchema schema) =>
        schema is
        {
            Format: null, ContentEncoding: null, Enum: null, Const: null,
            Minimum: null, ExclusiveMinimum: null, Maximum: null, ExclusiveMaximum: null, MultipleOf: null,
            MinLength: null, MaxLength: null, Pattern: null, MinItems: null, MaxItems: null, UniqueItems: false, MinProperties: null, MaxProperties: null,
            Items: null, AdditionalProperties: null, Discriminator: null,
        }
        && schema.PrefixItems.Count + schema.Properties.Count + schema.PatternProperties.Count + schema.Required.Count == 0
        && !HasChoiceOrAssertion(schema)
        && schema.Extension("x-file-input") is null
        && schema.Extension("x-dotnet-name") is null;

    /// <summary>Does it allow everything: <c>{}</c> or <c>true</c>?</summary>
    public static bool IsAnything(OpenApiSchema schema) => IsBare(schema);

    /// <summary>3.0's <c>nullable: true</c> without a type, in contrast to the type <c>null</c>.</summary>
    public static bool IsNullableOnly(OpenApiSchema schema) => schema.Types == OpenApiTypes.Null && schema.Node?["type"] is null;

    public static bool IsNull(OpenApiSchema schema) =>
        (schema.Types == OpenApiTypes.Null && !IsNullableOnly(schema))
        || schema.Const is SpecScalar { IsNull: true }
        || (schema.Enum is { Count: > 0 } values && values.All(static value => value is SpecScalar { IsNull: true }));

    /// <summary>It says only which members must or must not be there: no type of its own.</summary>
    public static bool IsPresenceOnly(OpenApiSchema schema) =>
        schema.Reference is null
        && schema.BooleanSchema is null
        && (schema.Types & ~OpenApiTypes.Object) == 0
        && (schema.Required.Count > 0 || schema.Not is not null || schema.DependentRequired.Count > 0 || schema.If is not null
            || (schema.AnyOf.Count > 0 && schema.AnyOf.All(IsPresenceOnly)) || (schema.OneOf.Count > 0 && schema.OneOf.All(IsPresenceOnly)))
        && schema.Properties.All(static property => property.Schema.BooleanSchema is not null)
        && schema.Items is null && schema.Enum is null && schema.Const is null && schema.Format is null && schema.AllOf.Count == 0;

    private static bool HasChoiceOrAssertion(OpenApiSchema schema) =>
        schema.AnyOf.Count + schema.OneOf.Count + schema.DependentRequired.Count > 0 || schema.Not is not null || schema.If is not null;
}
