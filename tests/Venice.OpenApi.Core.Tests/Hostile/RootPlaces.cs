using static Venice.OpenApi.Core.Tests.Hostile.HostilePlace;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Places outside operations and schemas.</summary>
internal static class RootPlaces
{
    private const string Get = """ "paths":{"/a":{"get":{"tags":["t"],"responses":{"200":{"description":"d","content":{"application/json":{"schema":{"type":"string"}}}}}}}} """;

    public static IReadOnlyList<HostilePlace> All { get; } =
    [
        OfRoot("title", $$$$$""" "info":{"title":"§","version":"1"},{{{{{Get}}}}} """),
        OfRoot("description", $$$$$""" "info":{"title":"T","description":"§","version":"1"},{{{{{Get}}}}} """),
        OfRoot("version", $$$$$""" "info":{"title":"T","version":"§"},{{{{{Get}}}}} """),
        OfRoot("summary", $$$$$""" "info":{"title":"T","summary":"§","version":"1","contact":{"name":"§"},"license":{"name":"§"}},{{{{{Get}}}}} """),
        OfRoot("specification version", $$$$$""" "openapi":"§","info":{"title":"T","version":"1"},{{{{{Get}}}}} """, "OAG1010 OAG2003"),
        OfRoot("self", $$$$$""" "$self":"§","jsonSchemaDialect":"§",{{{{{Get}}}}} """),
        OfRoot("server", $$$$$""" "servers":[{"url":"§","description":"§"}],{{{{{Get}}}}} """),
        OfRoot("absolute server", $$$$$""" "servers":[{"url":"https://a.example/§"}],{{{{{Get}}}}} """),
        OfRoot("server variable", $$$$$""" "servers":[{"url":"https://{a}.example/{§}","variables":{"a":{"default":"§"},"§":{"default":"§","enum":["§"]}}}],{{{{{Get}}}}} """),
        OfRoot("tag", """ "tags":[{"name":"§","description":"§"}],"paths":{"/a":{"get":{"tags":["§"],"responses":{}}}} """),
        OfRoot("tag description", $$$$$""" "tags":[{"name":"t","description":"§","summary":"§","parent":"§","kind":"§"}],{{{{{Get}}}}} """),
        OfRoot("path", """ "paths":{"/a/§":{"get":{"responses":{}}}} """, "OAG2019"),
        OfRoot("path without slash", """ "paths":{"§":{"get":{"responses":{}}}} """, "OAG2019"),
        OfRoot("path parameter", """ "paths":{"/a/{§}":{"get":{"parameters":[{"name":"§","in":"path","required":true,"schema":{"type":"string"}}],"responses":{}}}} """, "OAG2020 OAG2019"),
        OfRoot("undeclared path parameter", """ "paths":{"/a/{§}/{b}":{"get":{"responses":{}}}} """, "OAG2019"),
        OfRoot("method", """ "paths":{"/a":{"§":{"responses":{}},"get":{"responses":{}}}} """),
        OfRoot("additional method", """ "paths":{"/a":{"additionalOperations":{"§":{"responses":{}},"COPY":{"responses":{}}}}} """, "OAG2026"),
        OfRoot("security scheme", """ "paths":{"/a":{"get":{"security":[{"§":["§"]}],"responses":{}}}},"components":{"securitySchemes":{"§":{"type":"apiKey","in":"header","name":"§","description":"§"}}} """),
        OfRoot("query key", """ "security":[{"k":[]}],"paths":{"/a":{"get":{"responses":{}}}},"components":{"securitySchemes":{"k":{"type":"apiKey","in":"query","name":"§"}}} """),
        OfRoot("cookie key", """ "security":[{"k":[]}],"paths":{"/a":{"get":{"responses":{}}}},"components":{"securitySchemes":{"k":{"type":"apiKey","in":"cookie","name":"§"}}} """),
        OfRoot("security type", """ "security":[{"k":[]},{"l":[]}],"paths":{"/a":{"get":{"responses":{}}}},"components":{"securitySchemes":{"k":{"type":"§"},"l":{"type":"http","scheme":"§","bearerFormat":"§"}}} """),
        OfRoot("webhook", """ "webhooks":{"§":{"post":{"operationId":"§","requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"a":{"type":"string"}}}}}}}}} """),
        OfRoot("component names", """ "paths":{"/a":{"get":{"parameters":[{"$ref":"#/components/parameters/§"}],"responses":{"200":{"$ref":"#/components/responses/§"}}}}},"components":{"parameters":{"§":{"name":"p","in":"query","schema":{"type":"string"}}},"responses":{"§":{"description":"d"}}} """, "OAG2006"),
        OfRoot("unknown key", $$$$$""" "§":{"§":"§"},"x-§":"§","externalDocs":{"url":"§","description":"§"},{{{{{Get}}}}} """),
    ];
}
