namespace Venice.OpenApi.Parsing;

/// <summary>Which keywords of a schema say something about values, and which only about the schema.</summary>
internal static class SchemaKeywords
{
    /// <summary>Keywords that are read over. A value that breaks them is accepted.</summary>
    public static readonly IReadOnlyList<string> Unchecked =
        ["contains", "minContains", "maxContains", "dependentSchemas", "unevaluatedItems", "unevaluatedProperties"];

    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "$ref", "$dynamicRef", "$id", "$schema", "$anchor", "$dynamicAnchor", "$vocabulary", "$comment", "$defs", "definitions",
        "title", "summary", "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples", "externalDocs", "xml",
    };

    /// <summary>True for keywords that leave the set of accepted values as it is.</summary>
    public static bool IsAnnotation(string keyword) => Annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);
}
