using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Conformance;

/// <summary>Which of JSON Schema's types a value has.</summary>
internal static class ValueKind
{
    /// <summary>A whole number is both integer and number, also when it is written with a fraction of zero.</summary>
    public static OpenApiTypes Of(SpecNode value) => value switch
    {
        SpecMap => OpenApiTypes.Object,
        SpecList => OpenApiTypes.Array,
        SpecScalar { Kind: SpecScalarKind.Null } => OpenApiTypes.Null,
        SpecScalar { Kind: SpecScalarKind.Boolean } => OpenApiTypes.Boolean,
        SpecScalar { Kind: SpecScalarKind.String } => OpenApiTypes.String,
        SpecScalar number when JsonNumber.Parse(number.Text) is { IsWhole: true } => OpenApiTypes.Integer | OpenApiTypes.Number,
        _ => OpenApiTypes.Number,
    };

    /// <summary>What a value must be, as a sentence goes on after "must be".</summary>
    public static string Describe(OpenApiTypes types)
    {
        var names = Names.Where(pair => (types & pair.Type) != 0).Select(static pair => pair.Name).ToList();
        return names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1];
    }

    private static readonly IReadOnlyList<(OpenApiTypes Type, string Name)> Names =
    [
        (OpenApiTypes.String, "a string"),
        (OpenApiTypes.Integer, "a whole number"),
        (OpenApiTypes.Number, "a number"),
        (OpenApiTypes.Boolean, "true or false"),
        (OpenApiTypes.Array, "an array"),
        (OpenApiTypes.Object, "an object"),
        (OpenApiTypes.Null, "null"),
    ];
}
