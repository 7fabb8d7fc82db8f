using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>Type and format to a C# type.</summary>
internal static class ScalarBinder
{
    public static BoundType Bind(SchemaFacts facts, BindingContext context)
    {
        var kind = KindOf(facts);
        if (facts.Values is { } values && facts.Types == OpenApiTypes.String && values.Count > 0)
        {
            // A constant text keeps its format out of the way: it is compared as it stands.
            kind = TypeKind.String;
        }

        var constant = facts.Values is [var only] ? LiteralText.Of(only, kind) : null;
        var constraints = constant is null ? ConstraintBinder.Of(facts, kind, context.Bag) : ConstraintBinder.OfConstant(facts, kind);
        return new BoundType(new TypeModel(kind), constraints, constant);
    }

    private static TypeKind KindOf(SchemaFacts facts) => facts.Types switch
    {
        OpenApiTypes.Boolean => TypeKind.Boolean,
        OpenApiTypes.Integer => Integer(facts),
        OpenApiTypes.Number => Number(facts.Format),
        OpenApiTypes.Number | OpenApiTypes.Integer => Number(facts.Format),
        OpenApiTypes.String => Text(facts),
        _ => TypeKind.Json,
    };

    private static TypeKind Integer(SchemaFacts facts) => facts.Format switch
    {
        "int32" or "int16" or "int8" or "uint8" or "uint16" => TypeKind.Int32,
        "decimal" => TypeKind.Decimal,
        "int64" or "uint32" or "uint64" => TypeKind.Int64,
        _ => Fits(facts.Minimum) && Fits(facts.Maximum) ? TypeKind.Int32 : TypeKind.Int64,
    };

    private static bool Fits(NumberBound? bound) => bound is not null && NumberText.TryDecimal(bound.Number, out var value) && value is >= int.MinValue and <= int.MaxValue;

    private static TypeKind Number(string? format) => format switch
    {
        "int32" => TypeKind.Int32,
        "int64" => TypeKind.Int64,
        "decimal" => TypeKind.Decimal,
        _ => TypeKind.Double,
    };

    private static TypeKind Text(SchemaFacts facts) => facts.Format switch
    {
        "date-time" => TypeKind.DateTime,
        "date" => TypeKind.Date,
        "time" => TypeKind.Time,
        "uuid" => TypeKind.Guid,
        "uri" => TypeKind.Uri,
        "byte" => TypeKind.Bytes,
        "binary" => TypeKind.File,
        _ when string.Equals(facts.ContentEncoding, "base64", StringComparison.OrdinalIgnoreCase) => TypeKind.Bytes,
        _ when IsBinary(facts) => TypeKind.File,
        _ => TypeKind.String,
    };

    // 3.1 writes a file as a text with a media type and without an encoding.
    private static bool IsBinary(SchemaFacts facts) => facts.ContentEncoding is null && facts.ContentMediaType is { } media
        && (media.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || media.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
            || media.StartsWith("video/", StringComparison.OrdinalIgnoreCase) || string.Equals(media, "application/octet-stream", StringComparison.OrdinalIgnoreCase));
}
