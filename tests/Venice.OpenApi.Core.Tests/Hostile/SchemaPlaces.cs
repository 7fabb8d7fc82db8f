using static Venice.OpenApi.Core.Tests.Hostile.HostilePlace;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Places in schemas.</summary>
internal static class SchemaPlaces
{
    public static IReadOnlyList<HostilePlace> All { get; } =
    [
        OfSchemas("schema name", """ "§":{"type":"object","properties":{"a":{"$ref":"#/components/schemas/§"}}} """, "OAG2006"),
        OfSchemas("enum's name", """ "§":{"type":"string","enum":["a","b"]} """),
        OfSchemas("union's name", """ "§":{"oneOf":[{"type":"object","properties":{"a":{}}},{"type":"string"}]} """),
        OfSchemas("schema's words", """ "A":{"title":"§","description":"§","$comment":"§","type":"object","properties":{"a":{"title":"§","description":"§","deprecated":true,"type":"string"}}} """),
        OfSchemas("property", """ "A":{"type":"object","required":["§"],"properties":{"§":{"type":"string","minLength":1}}} """),
        OfSchemas("property of objects", """ "A":{"type":"object","properties":{"§":{"type":"object","properties":{"§":{"type":"array","items":{"type":"object","properties":{"§":{"type":"integer"}}}}}}}} """),
        OfSchemas("required alone", """ "A":{"type":"object","required":["§"],"properties":{"a":{}}} """, "OAG2115"),
        OfSchemas("pattern", """ "A":{"type":"object","properties":{"a":{"type":"string","pattern":"§"}}} """, "OAG2106"),
        OfSchemas("pattern in brackets", """ "A":{"type":"object","properties":{"a":{"type":"string","pattern":"^[\"{§}]+$"}}} """, "OAG2106"),
        OfSchemas("format", """ "A":{"type":"object","properties":{"a":{"type":"string","format":"§"},"b":{"type":"integer","format":"§"}}} """),
        OfSchemas("type", """ "A":{"type":"object","properties":{"a":{"type":"§"},"b":{"type":["string","§"]}}} """, "OAG2011"),
        OfSchemas("default", """ "A":{"type":"object","properties":{"a":{"type":"string","default":"§"},"b":{"type":"integer","default":"§"},"c":{"type":"object","default":{"§":"§"},"properties":{"d":{}}}}} """),
        OfSchemas("examples", """ "A":{"type":"object","example":{"§":"§"},"properties":{"a":{"type":"string","example":"§","examples":["§"]}}} """),
        OfSchemas("enum's values", """ "A":{"type":"string","enum":["§","§ ","b"],"default":"§"} """),
        OfSchemas("mixed enum", """ "A":{"type":"object","properties":{"a":{"enum":["§",1,null,true,{"§":"§"}]}}} """),
        OfSchemas("const", """ "A":{"type":"object","required":["a"],"properties":{"a":{"const":"§"},"b":{"const":{"§":["§"]}}}} """),
        OfSchemas("discriminator", """ "A":{"oneOf":[{"$ref":"#/components/schemas/B"},{"$ref":"#/components/schemas/C"}],"discriminator":{"propertyName":"§","mapping":{"§":"#/components/schemas/B","c":"C"}}},"B":{"type":"object","required":["§"],"properties":{"§":{"type":"string"}}},"C":{"type":"object","required":["§"],"properties":{"§":{"type":"string"},"c":{}}} """),
        OfSchemas("mapping", """ "A":{"oneOf":[{"$ref":"#/components/schemas/B"},{"$ref":"#/components/schemas/C"}],"discriminator":{"propertyName":"k","defaultMapping":"§","mapping":{"a":"§"}}},"B":{"type":"object","properties":{"k":{"type":"string"}}},"C":{"type":"object","properties":{"k":{"type":"string"},"c":{}}} """, "OAG2022"),
        OfSchemas("constant cases", """ "A":{"anyOf":[{"type":"object","required":["k"],"properties":{"k":{"const":"§"},"a":{}}},{"type":"object","required":["k"],"properties":{"k":{"const":"§§"},"b":{}}}]} """),
        OfSchemas("titles of cases", """ "A":{"oneOf":[{"title":"§","type":"object","properties":{"a":{}}},{"title":"§","type":"object","properties":{"b":{}}},{"title":"§","type":"array","items":{"type":"integer"}}]} """, "OAG2107"),
        OfSchemas("pattern properties", """ "A":{"type":"object","properties":{"a":{}},"patternProperties":{"§":{"type":"integer"}}},"B":{"type":"object","patternProperties":{"§":{"type":"integer"}}} """, "OAG2123"),
        OfSchemas("property names", """ "A":{"type":"object","additionalProperties":{"type":"string","pattern":"§"},"propertyNames":{"pattern":"§","enum":["§"]}} """, "OAG2106"),
        OfSchemas("dependent required", """ "A":{"type":"object","properties":{"§":{},"b":{}},"dependentRequired":{"§":["b","§"],"b":["§"]}} """),
        OfSchemas("condition", """ "A":{"type":"object","properties":{"§":{"type":"string"},"b":{}},"if":{"properties":{"§":{"const":"§"}},"required":["§"]},"then":{"required":["b"]},"else":{"not":{"required":["b","§"]}}} """, "OAG2105"),
        OfSchemas("numbers as text", """ "A":{"type":"object","properties":{"a":{"type":"integer","minimum":"§","maximum":"§","multipleOf":"§"},"b":{"type":"string","minLength":"§","maxLength":"§"}}} """, "OAG2005"),
        OfSchemas("content", """ "A":{"type":"object","properties":{"a":{"type":"string","contentEncoding":"§","contentMediaType":"§","contentSchema":{"const":"§"}}}} """),
        OfSchemas("reference", """ "A":{"type":"object","properties":{"a":{"$ref":"§"},"b":{"$ref":"#/components/schemas/§"},"c":{"$ref":"#§"}}} """, "OAG2008 OAG2006"),
        OfSchemas("anchors", """ "A":{"$id":"§","$anchor":"§","$dynamicAnchor":"§","$defs":{"§":{"type":"object","properties":{"a":{"$dynamicRef":"#§"}}}},"$ref":"#/components/schemas/A/$defs/§"} """, "OAG2006"),
        OfSchemas("xml and docs", """ "A":{"type":"object","xml":{"name":"§","namespace":"§"},"externalDocs":{"url":"§"},"properties":{"a":{"xml":{"name":"§"}}}} """),
        OfSchemas("unknown keyword", """ "A":{"type":"object","§":"§","unevaluatedProperties":"§","properties":{"a":{"§":{"§":"§"}}}} """, "OAG2023"),
    ];
}
