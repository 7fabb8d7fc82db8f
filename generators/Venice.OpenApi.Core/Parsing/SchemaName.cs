namespace Venice.OpenApi.Parsing;

/// <summary>The name that the document gives a schema by the place where it stands.</summary>
internal static class SchemaName
{
    /// <summary>The key under <c>components/schemas</c>, <c>$defs</c> or in a file of schemas; the name of a file that is one schema; else <see langword="null"/>.</summary>
    public static string? Of(SpecLocation at)
    {
        var pointer = at.Pointer;
        var isMain = at.File.Name.Length == 0;
        var last = pointer.LastIndexOf('/');
        var top = pointer.IndexOf('#');
        if (last <= top)
        {
            return isMain ? null : FilePaths.Stem(at.File.Name);
        }

        if (pointer.IndexOf('/', top + 1) == last)
        {
            return isMain ? null : LastToken(at);
        }

        return IsContainer(pointer, last) ? LastToken(at) : null;
    }

    public static string LastToken(SpecLocation at) => JsonPointer.Unescape(at.Pointer.Substring(at.Pointer.LastIndexOf('/') + 1));

    private static bool IsContainer(string pointer, int end)
    {
        var container = Before(pointer, end);
        return container switch
        {
            "schemas" => pointer.EndsWith("#/components/schemas" + pointer.Substring(end), StringComparison.Ordinal),

            // A property may have this name as well, and then the last token is a keyword.
            "$defs" or "definitions" => Before(pointer, end - container.Length - 1) is not ("properties" or "patternProperties" or "$defs" or "definitions"),
            _ => false,
        };
    }

    /// <summary>The token that ends before the slash at an index.</summary>
    private static ReadOnlySpan<char> Before(string pointer, int end)
    {
        var start = end - 1;
        while (start >= 0 && pointer[start] is not ('/' or '#'))
        {
            start--;
        }

        return end <= 0 ? default : pointer.AsSpan(start + 1, end - start - 1);
    }
}
