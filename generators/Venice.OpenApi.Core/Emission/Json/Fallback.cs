using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Json;

/// <summary>What a required member holds when an answer came without it (and its type's own emptiness in a lenient reading).</summary>
internal static class Fallback
{
    public static string Of(TypeModel type, string @namespace) => type.Kind switch
    {
        TypeKind.String => "string.Empty",
        TypeKind.List => "[]",
        TypeKind.Map => $"new global::System.Collections.Generic.Dictionary<string, {TypeNames.Of(type.Item!, @namespace)}>()",
        TypeKind.Uri => "new global::System.Uri(string.Empty, global::System.UriKind.Relative)",
        TypeKind.File => "global::Venice.OpenApi.FileInput.FromText(string.Empty)",
        TypeKind.Record or TypeKind.Union => $"{TypeNames.Emitted(type.Name!, @namespace)}.Incomplete",
        _ => "default",
    };
}
