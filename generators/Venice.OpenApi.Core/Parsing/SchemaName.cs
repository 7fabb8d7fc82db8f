namespace Venice.OpenApi.Parsing;

/// <summary>The name that the document gives a schema by the place where it stands.</summary>
internal static class SchemaName
{
    /// <summary>The key under <c>components/schemas</c>, <c>$defs</c> or in a file of schemas; the name of a file that is one schema; else <see langword="null"/>.</summary>
    public static string? Of(SpecLocation at)
    {
        var tokens = at.Pointer.Substring(at.Pointer.IndexOf('#') + 1).Split('/');
        var isMain = at.File.Name.Length == 0;
        return tokens.Length switch
        {
            1 => isMain ? null : FilePaths.Stem(at.File.Name),
            2 => isMain ? null : JsonPointer.Unescape(tokens[1]),
            _ => IsContainer(tokens) ? LastToken(at) : null,
        };
    }

    public static string LastToken(SpecLocation at) => JsonPointer.Unescape(at.Pointer.Substring(at.Pointer.LastIndexOf('/') + 1));

    private static bool IsContainer(string[] tokens)
    {
        var before = tokens.Length > 3 ? tokens[tokens.Length - 3] : "";
        return tokens[tokens.Length - 2] switch
        {
            "schemas" => tokens.Length == 4 && before == "components",
            // A property may have this name as well, and then the last token is a keyword.
            "$defs" or "definitions" => before is not ("properties" or "patternProperties" or "$defs" or "definitions"),
            _ => false,
        };
    }
}
