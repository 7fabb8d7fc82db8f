using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission;

/// <summary>The C# text of a type, in full, so that no name of a document can shadow it.</summary>
internal static class TypeNames
{
    public const string Json = "global::System.Text.Json";
    public const string Runtime = "global::Venice.OpenApi";
    public const string RuntimeJson = "global::Venice.OpenApi.Json";
    public const string Validation = "global::Venice.OpenApi.Validation";

    /// <summary>The type as it stands inside a list or map: with <c>?</c> when the value itself may be null.</summary>
    public static string Of(TypeModel type, string @namespace) => type.IsNullable ? Nullable(type, @namespace) : NotNull(type, @namespace);

    /// <summary>The nullable form.</summary>
    public static string Nullable(TypeModel type, string @namespace) => NotNull(type, @namespace) + "?";

    /// <summary>The form without <c>?</c>, whatever the type says of itself.</summary>
    public static string NotNull(TypeModel type, string @namespace) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.DateTime => "global::System.DateTimeOffset",
        TypeKind.Date => "global::System.DateOnly",
        TypeKind.Time => "global::System.TimeOnly",
        TypeKind.Guid => "global::System.Guid",
        TypeKind.Uri => "global::System.Uri",
        TypeKind.Bytes => "global::System.ReadOnlyMemory<byte>",
        TypeKind.Json => "global::System.Text.Json.JsonElement",
        TypeKind.File => "global::Venice.OpenApi.FileInput",
        TypeKind.List => $"global::System.Collections.Generic.IReadOnlyList<{Of(type.Item!, @namespace)}>",
        TypeKind.Map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Of(type.Item!, @namespace)}>",
        _ => Emitted(type.Name!, @namespace),
    };

    /// <summary>A member's type: <c>T</c>, <c>T?</c> or <c>Optional&lt;T?&gt;</c>.</summary>
    public static string Member(TypeModel type, Presence presence, string @namespace) => presence switch
    {
        Presence.Required => NotNull(type, @namespace),
        Presence.OptionalNullable => $"global::Venice.OpenApi.Optional<{Nullable(type, @namespace)}>",
        _ => Nullable(type, @namespace),
    };

    /// <summary>The keyword that an emitted type begins with.</summary>
    public static string Access(bool isInternal) => isInternal ? "internal" : "public";

    /// <summary>An emitted type by its simple name.</summary>
    public static string Emitted(string name, string @namespace) => $"global::{@namespace}.{name}";
}
