namespace Venice.OpenApi.Model;

/// <summary>A type by the name that people know it by, for examples and comparisons. Emitted code names every type in full.</summary>
internal static class SimpleTypeNames
{
    /// <param name="type">The type; whether it may be null is not looked at.</param>
    /// <param name="item">The text of what a list or map holds.</param>
    public static string NotNull(TypeModel type, Func<TypeModel, string> item) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.DateTime => "DateTimeOffset",
        TypeKind.Date => "DateOnly",
        TypeKind.Time => "TimeOnly",
        TypeKind.Guid => "Guid",
        TypeKind.Uri => "Uri",
        TypeKind.Bytes => "ReadOnlyMemory<byte>",
        TypeKind.Json => "JsonElement",
        TypeKind.File => "FileInput",
        TypeKind.List => $"IReadOnlyList<{item(type.Item!)}>",
        TypeKind.Map => $"IReadOnlyDictionary<string, {item(type.Item!)}>",
        _ => type.Name!,
    };
}
