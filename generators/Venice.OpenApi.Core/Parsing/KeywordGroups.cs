using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>Keywords that most schemas do without, as marks: whether a schema may have any of a group is one question.</summary>
internal static class KeywordGroups
{
    /// <summary>For keywords that are in none of the others.</summary>
    public const ulong Any = ulong.MaxValue;

    public static readonly ulong References = SpecMap.MarksOf("$ref", "$dynamicRef");

    public static readonly ulong Unchecked = SpecMap.MarksOf([.. SchemaKeywords.Unchecked]);
    public static readonly ulong Flags = SpecMap.MarksOf("deprecated", "readOnly", "writeOnly", "uniqueItems");
    public static readonly ulong Bounds = SpecMap.MarksOf("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf");
    public static readonly ulong Counts = SpecMap.MarksOf("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
    public static readonly ulong Members = SpecMap.MarksOf("properties", "required", "additionalProperties");
    public static readonly ulong Choices = SpecMap.MarksOf("allOf", "anyOf", "oneOf", "not");
    public static readonly ulong Rare = SpecMap.MarksOf(
        "contentEncoding", "contentMediaType", "contentSchema", "patternProperties", "propertyNames", "if", "then", "else", "dependentRequired");
}
