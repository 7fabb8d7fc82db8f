namespace Venice.OpenApi.Parsing.Edits;

/// <summary>The pointers of units: <c>#/components/schemas/Order</c>, <c>#/paths/~1orders</c>.</summary>
internal static class UnitPointer
{
    private const string Components = "#/components/";
    private const string Paths = "#/paths/";

    /// <summary>The sections whose entries nothing can mean but what refers to them.</summary>
    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "schemas", "responses", "parameters", "requestBodies", "headers", "examples", "pathItems",
    };

    public static string OfComponent(string section, string name) => Components + JsonPointer.Escape(section) + "/" + JsonPointer.Escape(name);

    public static string OfPath(string path) => Paths + JsonPointer.Escape(path);

    /// <summary>The unit that holds what keys and indices lead to; <see langword="null"/> when it stands in none.</summary>
    public static string? Of(IReadOnlyList<string> way) => way switch
    {
        ["components", var section, var name, ..] when Sections.Contains(section) => OfComponent(section, name),
        ["paths", var path, ..] => OfPath(path),
        _ => null,
    };

    /// <summary>The unit that holds what a pointer leads to; <see langword="null"/> when it stands in none.</summary>
    public static string? Of(string pointer)
    {
        var slashes = pointer.StartsWith(Components, StringComparison.Ordinal) ? 4 : pointer.StartsWith(Paths, StringComparison.Ordinal) ? 3 : 0;
        if (slashes == 0)
        {
            return null;
        }

        var end = -1;
        for (; slashes > 0 && (end = pointer.IndexOf('/', end + 1)) >= 0; slashes--)
        {
        }

        var unit = end < 0 ? pointer : pointer.Substring(0, end);
        return slashes > 1 || unit[unit.Length - 1] == '/' ? null : unit;
    }

    /// <summary>The unit that the text of a reference names; <see langword="null"/> for all that could mean something else.</summary>
    public static string? OfReference(string text)
    {
        if (text.Length > 0 && text[0] == '#')
        {
            return IsSpelledAsOurs(text) ? Of(text) : null;
        }

        return text.Length > 0 && text.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-') ? OfComponent("schemas", text) : null;
    }

    private static bool IsSpelledAsOurs(string pointer)
    {
        for (var at = pointer.IndexOfAny(['~', '%']); at >= 0; at = pointer.IndexOfAny(['~', '%'], at + 1))
        {
            if (pointer[at] == '%' || at + 1 == pointer.Length || pointer[at + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }
}
