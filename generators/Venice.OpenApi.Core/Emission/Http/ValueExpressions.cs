using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>A value as the text, list or members that a path, a query, a header or a form carries.</summary>
internal static class ValueExpressions
{
    /// <summary>The expression for a member of the request.</summary>
    public static string OfMember(TypeModel type, Presence presence, string access) =>
        Of(type, Readable(presence, access), isNullable: presence != Presence.Required);

    /// <summary>A member so that null means nothing was given: <c>Optional</c> is looked into.</summary>
    public static string Readable(Presence presence, string access) => presence == Presence.OptionalNullable ? access + ".ValueOrDefault" : access;

    /// <summary>The value as one JSON text.</summary>
    /// <param name="local">A name for it where it may be absent.</param>
    public static string JsonText(TypeModel type, Presence presence, string access, string local)
    {
        access = Readable(presence, access);
        var writer = JsonCalls.Writer(type with { IsNullable = false });
        return presence == Presence.Required
            ? $"{HttpNames.ApiValue}.JsonText({access}, {writer})"
            : $"{access} is {{ }} {local} ? {HttpNames.ApiValue}.JsonText({local}, {writer}) : default";
    }

    private static string Of(TypeModel type, string access, bool isNullable) => type.Kind switch
    {
        TypeKind.Enum => $"{HttpNames.ApiValue}.Of({access}{(isNullable ? "?" : "")}.Value)",
        TypeKind.Json or TypeKind.Record or TypeKind.Union => $"{HttpNames.ApiValue}.Json({access})",
        TypeKind.List => $"{HttpNames.ApiValue}.List({access}, static item => {Item(type)})",
        TypeKind.Map => $"{HttpNames.ApiValue}.Map({access}, static item => {Item(type)})",
        _ => $"{HttpNames.ApiValue}.Of({access})",
    };

    private static string Item(TypeModel collection) => Of(collection.Item!, "item", collection.Item!.IsNullable);
}
