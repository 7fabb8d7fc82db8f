using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>The type that a schema without <c>type</c> means, from its other keywords.</summary>
internal static class TypeInference
{
    public static OpenApiTypes Of(SchemaFacts facts)
    {
        if (facts.HasObjectShape || facts.PatternProperties.Count > 0 || facts.AdditionalProperties is { BooleanSchema: null } || facts.MinProperties is not null
            || facts.MaxProperties is not null)
        {
            return OpenApiTypes.Object;
        }

        if (facts.Items is not null || facts.PrefixItems.Count > 0 || facts.MinItems is not null || facts.MaxItems is not null)
        {
            return OpenApiTypes.Array;
        }

        if (facts.Values is { } values)
        {
            return OfValues(values);
        }

        if (facts.MinLength is not null || facts.MaxLength is not null || facts.Pattern is not null || facts.ContentEncoding is not null
            || facts.Format is "date" or "date-time" or "uuid" or "uri" or "byte" or "binary" or "email" or "time" or "password")
        {
            return OpenApiTypes.String;
        }

        return facts.Minimum is not null || facts.Maximum is not null || facts.MultipleOf is not null || facts.Format is "double" or "float" or "decimal"
            ? OpenApiTypes.Number
            : facts.Format is "int32" or "int64" ? OpenApiTypes.Integer : OpenApiTypes.None;
    }

    public static OpenApiTypes Of(SpecScalar value) => value.Kind switch
    {
        SpecScalarKind.String => OpenApiTypes.String,
        SpecScalarKind.Boolean => OpenApiTypes.Boolean,
        SpecScalarKind.Integer => OpenApiTypes.Integer,
        SpecScalarKind.Number => OpenApiTypes.Number,
        _ => OpenApiTypes.None,
    };

    private static OpenApiTypes OfValues(IReadOnlyList<SpecScalar> values)
    {
        var types = OpenApiTypes.None;
        foreach (var value in values)
        {
            types |= Of(value);
        }

        return types;
    }
}
