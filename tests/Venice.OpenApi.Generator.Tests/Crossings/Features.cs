namespace Venice.OpenApi.Generator.Tests.Crossings;

/// <summary>The places of OpenAPI where a document names something.</summary>
internal static class Features
{
    private const string Schemas = """ "paths":{},"components":{"schemas":{ """;
    private const string OneOperation = """ "paths":{"/x":{"get":{"responses":{}}}} """;

    public static readonly IReadOnlyDictionary<string, Feature> All = new Dictionary<string, Feature>(StringComparer.Ordinal)
    {
        ["objects"] = new(Schemas, """ §:{"type":"object","required":[§],"properties":{§:{"type":"string"},"second":{"type":"integer"}}} """, "}}"),
        ["enums"] = new(Schemas, """ §:{"type":"string","enum":[§,"second",null]} """, "}}"),
        ["unions"] = new(Schemas, """ §:{"oneOf":[{"type":"string"},{"type":"object","title":§,"properties":{§:{"type":"string"}}},{"type":"array","items":{"type":"object","title":§,"properties":{"b":{}}}},{"type":"array","items":{"type":"string"}}]} """, "}}"),
        ["lists"] = new(Schemas, """ §:{"type":"array","items":{"type":"object","properties":{§:{"type":"number"}}}} """, "}}"),
        ["maps"] = new(Schemas, """ §:{"type":"object","additionalProperties":{"type":"object","properties":{§:{"enum":["second",§]}}}} """, "}}"),
        ["recursion"] = new(Schemas, """ §:{"type":"object","properties":{"second":{"allOf":[{"$ref":"#/components/schemas/¤"}]},§:{"type":"array","items":{"type":"array","items":{"$ref":"#/components/schemas/¤"}}}}} """, "}}"),
        ["members"] = new(Schemas + """ "Thing":{"type":"object","properties":{ """, """ §:{"type":"object","title":§,"properties":{§:{"type":"string","format":"date"},"second":{"type":"integer","nullable":true}}} """, "}}}}"),
        ["required members"] = new(Schemas + """ "Thing":{"allOf":[ """, """ {"type":"object","required":[§],"properties":{§:{"type":"string","deprecated":true,"default":§}}} """, "]}}}"),
        ["values"] = new(Schemas + """ "Thing":{"type":"string","default":"","enum":[ """, "§", "]}}}"),
        ["constants"] = new(Schemas + """ "Thing":{"oneOf":[ """, """ {"type":"object","required":["second"],"properties":{"second":{"enum":[§]}}} """, """ ],"discriminator":{"propertyName":"second"}}}} """),
        ["discriminators"] = new(Schemas, """ §:{"oneOf":[{"type":"object","properties":{§:{"enum":["a"]}}},{"type":"object","properties":{§:{"enum":["b"]}}}],"discriminator":{"propertyName":§}} """, "}}"),
        ["mappings"] = new(Schemas + """ "A":{"type":"object","properties":{"k":{"type":"string"}}},"B":{"type":"object"},"Thing":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],"discriminator":{"propertyName":"k","mapping":{ """, """ §:"A" """, "}}}}}"),
        ["queries"] = new(""" "paths":{"/x":{"get":{"parameters":[ """, """ {"name":§,"in":"query","schema":{"type":"array","items":{"type":"integer"}}} """, """ ],"responses":{}}}} """),
        ["headers"] = new(""" "paths":{"/x":{"get":{"parameters":[ """, """ {"name":§,"in":"header","schema":{"type":"object","properties":{§:{"type":"string"}}}} """, """ ],"responses":{}}}} """),
        ["cookies"] = new(""" "paths":{"/x":{"get":{"parameters":[ """, """ {"name":§,"in":"cookie","required":true,"schema":{"enum":["a",§]}} """, """ ],"responses":{}}}} """),
        ["operations"] = new(""" "paths":{ """, """ "/№":{"get":{"operationId":§,"tags":[§],"responses":{"200":{"description":§,"headers":{§:{"schema":{"type":"integer"}}},"content":{"application/json":{"schema":{"type":"object","title":§,"properties":{§:{}}}},"image/png":{}}},"default":{"description":§,"content":{"application/json":{"schema":{"type":"object","properties":{§:{}}}}}}}}} """, "}"),
        ["paths"] = new(""" "paths":{ """, """ "/¤/№":{"get":{"responses":{}},"put":{"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"a":{}}}}}},"responses":{}}} """, "}"),
        ["security"] = new(""" "components":{"securitySchemes":{ """, """ §:{"type":"apiKey","in":"cookie","name":§} """, "}}," + OneOperation + """ ,"security":[ """, "{§:[]}", "]"),
        ["webhooks"] = new(OneOperation + """ ,"webhooks":{ """, """ §:{"post":{"parameters":[{"name":§,"in":"header","schema":{"type":"string"}}],"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{§:{}}}}}}}} """, "}"),
        ["callbacks"] = new(""" "paths":{"/x":{"post":{"callbacks":{ """, """ §:{"{$url}":{"post":{"parameters":[{"name":§,"in":"query"}],"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{§:{}}}}}}}}} """, """ },"responses":{}}}} """),
        ["parts"] = new(
            """ "paths":{"/x":{"post":{"requestBody":{"content":{"multipart/form-data":{"schema":{"type":"object","properties":{ """,
            """ §:{"type":"array","items":{"type":"object","properties":{§:{"type":"string","format":"binary"}}}} """,
            """ }},"encoding":{ """,
            """ §:{"contentType":§,"style":"form","headers":{§:{"required":true,"schema":{"type":"string"}}}} """,
            """ }}}},"responses":{}}}} """),
        ["fields"] = new(
            """ "paths":{"/x":{"post":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"type":"object","properties":{ """,
            """ §:{"type":"object","additionalProperties":{"type":"string","format":"binary"}} """,
            """ }},"encoding":{ """,
            """ §:{"contentType":§,"style":"deepObject","explode":true} """,
            """ }}}},"responses":{}}}} """),
        ["media types"] = new(""" "paths":{"/x":{"post":{"requestBody":{"content":{ """, """ §:{"schema":{"type":"object","properties":{"a":{}}}} """, """ }},"responses":{"200":{"description":"","content":{ """, "§:{}", "}}}}}}"),
        ["words"] = new(Schemas, """ "S№":{"title":§,"description":§,"type":"object","properties":{"p":{"description":§,"pattern":§,"type":"string","default":§,"example":§,"deprecated":true},"q":{"externalDocs":{"url":§}}}} """, "}}"),
        ["servers"] = new(""" "servers":[ """, """ {"url":§,"description":§,"variables":{§:{"default":§}}} """, "]," + OneOperation),
        ["keywords"] = new(Schemas, """ "S№":{"type":"object","x-dotnet-name":§,"properties":{"p":{"type":"string","x-dotnet-property":§,"enum":["a","b"],"x-enum-names":{"a":§,"b":§}}}} """, "}}"),
    };
}
