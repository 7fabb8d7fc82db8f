namespace Venice.OpenApi.Generator.Tests.Crossings;

/// <summary>Every kind of schema combined with every other, in one way a document.</summary>
internal static class SchemaPairs
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["Text"] = """{"type":"string"}""",
        ["Number"] = """{"type":"number","minimum":1e+09}""",
        ["Enum"] = """{"type":"string","enum":["a","A"]}""",
        ["List"] = """{"type":"array","items":{"type":"string"}}""",
        ["Tuple"] = """{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}],"items":false}""",
        ["Map"] = """{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Map"}}""",
        ["Thing"] = """{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"more":{"$ref":"#/components/schemas/Thing"}}}""",
        ["Closed"] = """{"type":"object","additionalProperties":false,"properties":{"id":{"type":"integer"}}}""",
        ["Union"] = """{"oneOf":[{"type":"string"},{"$ref":"#/components/schemas/Thing"},{"type":"array","items":{"$ref":"#/components/schemas/Union"}}]}""",
        ["Lists"] = """{"anyOf":[{"type":"array","items":{"$ref":"#/components/schemas/Thing"}},{"type":"array","items":{"$ref":"#/components/schemas/Closed"}}]}""",
        ["Anything"] = "{}",
        ["Nothing"] = "false",
        ["Null"] = """{"enum":[null]}""",
        ["Endless"] = """{"type":"array","items":{"$ref":"#/components/schemas/Endless"}}""",
        ["Self"] = """{"allOf":[{"$ref":"#/components/schemas/Self"}]}""",
        ["Loop"] = """{"$ref":"#/components/schemas/Loop"}""",
        ["Ghost"] = """{"$ref":"#/components/schemas/NotThere"}""",
        ["File"] = """{"type":"string","format":"binary"}""",
    };

    public static readonly IReadOnlyDictionary<string, string> Ways = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["parts"] = """{"allOf":[§,¤]}""",
        ["alternatives"] = """{"oneOf":[§,¤]}""",
        ["lists of either"] = """{"anyOf":[{"type":"array","items":§},{"type":"array","items":¤},{"type":"null"}]}""",
        ["members"] = """{"type":"object","required":["id"],"properties":{"id":§,"rest":{"type":"array","items":§}},"additionalProperties":¤}""",
        ["alternatives beside"] = """{"allOf":[§],"oneOf":[¤,{"type":"object","properties":{"x":{"type":"string"}}}],"properties":{"id":{"type":"string"}}}""",
        ["conditions"] = """{"allOf":[§],"not":¤,"if":¤,"then":§,"patternProperties":{"^a":¤},"unevaluatedProperties":¤}""",
    };

    public static string Document(string version, string way)
    {
        var pairs =
            from left in Kinds.Keys
            from right in Kinds.Keys
            select $"\"{left}{right}\":" + Ways[way].Replace("§", Reference(left), StringComparison.Ordinal).Replace("¤", Reference(right), StringComparison.Ordinal);
        var all = Kinds.Select(static kind => $"\"{kind.Key}\":{kind.Value}").Concat(pairs);
        return $$"""{"openapi":"{{version}}","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{""" + string.Join(",\n", all) + "}}}";
    }

    private static string Reference(string name) => $"{{\"$ref\":\"#/components/schemas/{name}\"}}";
}
