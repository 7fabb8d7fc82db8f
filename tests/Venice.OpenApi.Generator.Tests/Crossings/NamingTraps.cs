namespace Venice.OpenApi.Generator.Tests.Crossings;

/// <summary>Names that some place in C#, XML, HTTP or emitted code could take amiss.</summary>
internal static class NamingTraps
{
    public static readonly string[] All =
    [
        // keywords, and spellings of one of them
        "class", "Class", "CLASS", "class_", "@class", "record", "required", "file", "field", "init", "await", "nameof", "global", "value", "this", "null", "true", "operator",

        // nothing that an identifier could begin with, or be made of
        "", " ", "1", "-1", "+1", "1x", "_", "__", "$", "#", "%s", "{0}", "~", "😀", "\u200d",

        // one name in several spellings
        "a-b", "a_b", "a.b", "aB", "A_B", "日本", "é", "e\u0301", "ß", "ı", "İ", "ﬁ",

        // members of every object, and of emitted ones
        "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "PrintMembers", "EqualityContract", "Clone", "Deconstruct",
        "Validate", "ReadJson", "WriteJson", "Kind", "CaseKind", "Unknown", "Match", "Switch", "From", "IsKnown", "Item", "AdditionalProperties", "Incomplete", "JsonSchema", "Body",

        // types and namespaces that emitted code names, and its locals
        "System", "Venice", "Corpus", "Optional", "Object", "String", "Task", "List", "Nullable", "JsonElement", "Exception", "Default", "Api", "Client",
        "reader", "writer", "context", "violations", "result", "other", "request", "call", "answer", "form", "cancellationToken",

        // what would end a text, a comment, an attribute or a line
        "\\", "\"", "'", "*/", "///", "-->", "]]>", "</summary>", "\"\"\"", "it\u2028em", "tab\there", "\u0000", "#endif", "a\r\nb", "x\"); } /*",
    ];
}
