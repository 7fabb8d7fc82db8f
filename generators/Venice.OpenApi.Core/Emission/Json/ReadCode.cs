using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Json;

/// <summary>Expressions that read the value on which the reader stands. <c>reader</c> and <c>context</c> are in scope where they are written.</summary>
internal static class ReadCode
{
    public const string Parameters = "ref global::System.Text.Json.Utf8JsonReader reader, global::Venice.OpenApi.Json.JsonReadContext context";

    /// <summary>A value that is not null.</summary>
    public static string Value(TypeModel type, string @namespace) => type.Kind switch
    {
        TypeKind.String => "context.ReadString(ref reader)",
        TypeKind.Boolean => "context.ReadBoolean(ref reader)",
        TypeKind.Int32 => "context.ReadInt32(ref reader)",
        TypeKind.Int64 => "context.ReadInt64(ref reader)",
        TypeKind.Double => "context.ReadDouble(ref reader)",
        TypeKind.Decimal => "context.ReadDecimal(ref reader)",
        TypeKind.DateTime => "context.ReadDateTime(ref reader)",
        TypeKind.Date => "context.ReadDate(ref reader)",
        TypeKind.Time => "context.ReadTime(ref reader)",
        TypeKind.Guid => "context.ReadGuid(ref reader)",
        TypeKind.Uri => "context.ReadUri(ref reader)",
        TypeKind.Bytes => "context.ReadBytes(ref reader)",
        TypeKind.Json => "context.ReadJson(ref reader)",
        TypeKind.File => "global::Venice.OpenApi.FileInput.ReadJson(ref reader, context)",
        TypeKind.List when type.Item is { Kind: TypeKind.Bytes, IsNullable: false } => "context.ReadBytesList(ref reader)",
        TypeKind.List => $"context.ReadList<{TypeNames.Of(type.Item!, @namespace)}>(ref reader, {Method(type.Item!, @namespace)})",
        TypeKind.Map => $"context.ReadMap<{TypeNames.Of(type.Item!, @namespace)}>(ref reader, {Method(type.Item!, @namespace)})",
        _ => $"{TypeNames.Emitted(type.Name!, @namespace)}.ReadJson(ref reader, context)",
    };

    /// <summary>A value for which null is one of its values, or "nothing".</summary>
    public static string OrNull(TypeModel type, string @namespace)
    {
        // raw JSON keeps its null: it is as good a value as any
        if (type.Kind == TypeKind.Json)
        {
            return Value(type, @namespace);
        }

        var none = type.IsValueType ? $"({TypeNames.Nullable(type, @namespace)})null" : "null";
        return $"context.IsNull(ref reader) ? {none} : {Value(type, @namespace)}";
    }

    /// <summary>A delegate that reads a value: the runtime's or the type's own method where there is one. A lambda is a method more, which is compiled when the first value is read.</summary>
    public static string Method(TypeModel type, string @namespace) => type switch
    {
        { IsNullable: true } => $"static ({Parameters}) => {OrNull(type, @namespace)}",
        { Kind: TypeKind.List or TypeKind.Map } => $"static ({Parameters}) => {Value(type, @namespace)}",
        { Kind: TypeKind.Record or TypeKind.Union or TypeKind.Enum or TypeKind.File } => $"{TypeNames.NotNull(type, @namespace)}.ReadJson",
        _ => $"{TypeNames.RuntimeJson}.JsonValue.Read{type.Kind}",
    };
}
