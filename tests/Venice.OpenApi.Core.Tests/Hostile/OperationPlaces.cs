using static Venice.OpenApi.Core.Tests.Hostile.HostilePlace;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Places in operations.</summary>
internal static class OperationPlaces
{
    private const string Body = """ "requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"object","required":["a"],"properties":{"a":{"type":"boolean"}}}}}} """;

    public static IReadOnlyList<HostilePlace> All { get; } =
    [
        OfOperation("operationId", """ "operationId":"§","responses":{"200":{"description":"","content":{"application/json":{"schema":{"type":"object","properties":{"a":{}}}}}}} """),
        OfOperation("operation's words", $$$$$""" "summary":"§","description":"§","deprecated":true,"externalDocs":{"url":"§"},"responses":{},{{{{{Body}}}}} """),
        OfOperation("operation's tag", """ "tags":["§"],"responses":{} """),
        OfOperation("security name", """ "security":[{"§":[]},{"key":["§"]}],"responses":{} """, "OAG2021"),
        OfOperation("query parameter", """ "parameters":[{"name":"§","in":"query","description":"§","schema":{"type":"string"}}],"responses":{} """),
        OfOperation("header parameter", """ "parameters":[{"name":"§","in":"header","required":true,"schema":{"type":"array","items":{"type":"string"}}}],"responses":{} """),
        OfOperation("cookie parameter", """ "parameters":[{"name":"§","in":"cookie","schema":{"type":"integer","default":"§"}}],"responses":{} """),
        OfOperation("content parameter", """ "parameters":[{"name":"§","in":"query","content":{"§":{"schema":{"type":"object","properties":{"§":{"type":"string"}}}}}}],"responses":{} """),
        OfOperation("parameter style", """ "parameters":[{"name":"a","in":"query","style":"§","schema":{"type":"array","items":{"type":"string","pattern":"§"}}}],"responses":{} """, "OAG2017 OAG2106"),
        OfOperation("parameter location", """ "parameters":[{"name":"a","in":"§","schema":{"type":"string"}}],"responses":{} """, "OAG2016"),
        OfOperation("parameter reference", """ "parameters":[{"$ref":"#/components/parameters/§"}],"responses":{} """, "OAG2006"),
        OfOperation("query string", """ "parameters":[{"name":"§","in":"querystring","content":{"application/x-www-form-urlencoded":{"schema":{"type":"object","properties":{"§":{"type":"string"}}}}}}],"responses":{} """),
        OfOperation("body's words", """ "requestBody":{"description":"§","content":{"application/json":{"schema":{"type":"string","description":"§"},"example":"§","examples":{"§":{"value":"§"}}}}},"responses":{} """),
        OfOperation("body's media type", """ "requestBody":{"content":{"§":{"schema":{"type":"string"}}}},"responses":{} """),
        OfOperation("body's json media type", """ "requestBody":{"content":{"application/json; §":{"schema":{"type":"object","properties":{"a":{"type":"string"}}}}}},"responses":{} """),
        OfOperation("form member", """ "requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"type":"object","properties":{"§":{"type":"string"}}},"encoding":{"§":{"style":"§","contentType":"§"}}}}},"responses":{} """),
        OfOperation("multipart member", """ "requestBody":{"content":{"multipart/form-data":{"schema":{"type":"object","properties":{"§":{"type":"string","format":"binary"},"b":{"type":"object","properties":{"§":{"type":"integer"}}}}},"encoding":{"§":{"contentType":"§","headers":{"§":{"schema":{"type":"string"}}}},"b":{"contentType":"§"}}}}},"responses":{} """),
        OfOperation("status", """ "responses":{"§":{"description":"d","content":{"application/json":{"schema":{"type":"string"}}}}} """, "OAG2014"),
        OfOperation("answer's words", """ "responses":{"200":{"description":"§","content":{"application/json":{"schema":{"type":"string"}}}},"400":{"description":"§","content":{"application/json":{"schema":{"type":"object","properties":{"§":{"type":"string"}}}}}}} """),
        OfOperation("answer's media type", """ "responses":{"200":{"description":"d","content":{"§":{"schema":{"type":"string"}}}}} """),
        OfOperation("answer's image type", """ "responses":{"200":{"description":"d","content":{"image/§":{}}}} """),
        OfOperation("answer's stream type", """ "responses":{"200":{"description":"d","content":{"text/event-stream;§":{"itemSchema":{"type":"object","properties":{"§":{"type":"string"}}}}}}} """),
        OfOperation("answer's header", """ "responses":{"200":{"description":"d","headers":{"§":{"description":"§","schema":{"type":"string"}}}}} """),
        OfOperation("link", """ "responses":{"200":{"description":"d","links":{"§":{"operationId":"§","parameters":{"§":"§"},"description":"§"}}}} """),
        OfOperation("callback", """ "callbacks":{"§":{"{$request.body#/§}":{"post":{"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"§":{"type":"string"}}}}}},"responses":{}}}}},"responses":{} """),
        OfOperation("operation's server", """ "servers":[{"url":"https://§/"}],"responses":{} """),
        OfOperation("answer selector", $$$$$""" "x-answer-selector":{"property":"§","json":"§","binary":"§"},"responses":{},{{{{{Body}}}}} """, "OAG2113"),
        OfOperation("operation's given name", $$$$$""" "x-dotnet-name":"§","responses":{},{{{{{Body}}}}} """, "OAG2112"),
    ];
}
