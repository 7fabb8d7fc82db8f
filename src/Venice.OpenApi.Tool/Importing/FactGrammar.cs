using static Venice.OpenApi.Tool.Importing.FactKind;
using static Venice.OpenApi.Tool.Importing.FactShape;

namespace Venice.OpenApi.Tool.Importing;

/// <summary>
/// Where in a document an object stands, and which of its keys are prose or examples. What it does not name is a fact and kept as it is:
/// constraints, extensions, and the values of <c>enum</c>, <c>const</c> and <c>default</c>, whatever they look like.
/// </summary>
internal static class FactGrammar
{
    private static readonly string[] Prose = ["description", "summary", "example", "examples", "externalDocs", "$comment", "x-guidance"];

    /// <summary>Of <c>info</c>, the title and the version are facts.</summary>
    private static readonly string[] InfoProse = [.. Prose, "termsOfService", "contact"];

    private static readonly Dictionary<FactKind, Dictionary<string, FactMember>> Members = new()
    {
        [FactKind.Document] = new()
        {
            ["info"] = new(One, Info),
            ["tags"] = new(List, Tag),
            ["servers"] = new(List, Server),
            ["paths"] = new(Map, PathItem),
            ["webhooks"] = new(Map, PathItem),
            ["components"] = new(One, Components),
        },
        [Server] = new() { ["variables"] = new(Map, ServerVariable) },
        [Components] = new()
        {
            ["schemas"] = new(Map, Schema),
            ["responses"] = new(Map, Response),
            ["parameters"] = new(Map, Parameter),
            ["requestBodies"] = new(Map, RequestBody),
            ["headers"] = new(Map, Parameter),
            ["securitySchemes"] = new(Map, SecurityScheme),
            ["links"] = new(Map, Link),
            ["callbacks"] = new(Map, Callback),
            ["pathItems"] = new(Map, PathItem),
            ["mediaTypes"] = new(Map, MediaType),
        },
        [PathItem] = PathItemMembers(),
        [Operation] = new()
        {
            ["parameters"] = new(List, Parameter),
            ["requestBody"] = new(One, RequestBody),
            ["responses"] = new(Map, Response),
            ["callbacks"] = new(Map, Callback),
            ["servers"] = new(List, Server),
        },
        [Parameter] = new() { ["schema"] = new(One, Schema), ["content"] = new(Map, MediaType) },
        [RequestBody] = new() { ["content"] = new(Map, MediaType) },
        [Response] = new() { ["headers"] = new(Map, Parameter), ["content"] = new(Map, MediaType), ["links"] = new(Map, Link) },
        [MediaType] = new()
        {
            ["schema"] = new(One, Schema),
            ["itemSchema"] = new(One, Schema),
            ["encoding"] = new(Map, Encoding),
            ["prefixEncoding"] = new(List, Encoding),
            ["itemEncoding"] = new(One, Encoding),
        },
        [Encoding] = new() { ["headers"] = new(Map, Parameter) },
        [Link] = new() { ["server"] = new(One, Server) },
        [SecurityScheme] = new() { ["flows"] = new(Map, OAuthFlow) },
        [OAuthFlow] = new() { ["scopes"] = new(Names, OAuthFlow) },
        [Schema] = SchemaMembers(),
    };

    /// <summary>Whether the key is prose or an example in an object of this kind.</summary>
    public static bool IsProse(FactKind kind, string key) => kind switch
    {
        // The members of a callback are expressions, whatever they are called.
        Callback => false,
        Info => Array.IndexOf(InfoProse, key) >= 0,
        _ => Array.IndexOf(Prose, key) >= 0,
    };

    public static FactMember? Member(FactKind kind, string key)
    {
        if (kind == Callback)
        {
            return key.StartsWith("x-", StringComparison.Ordinal) ? null : new(One, PathItem);
        }

        return Members.TryGetValue(kind, out var members) && members.TryGetValue(key, out var member) ? member : null;
    }

    private static Dictionary<string, FactMember> PathItemMembers()
    {
        var members = new Dictionary<string, FactMember>(StringComparer.Ordinal)
        {
            ["parameters"] = new(List, Parameter),
            ["servers"] = new(List, Server),
            ["additionalOperations"] = new(Map, Operation),
        };
        foreach (var method in HttpMethods.All)
        {
            members.Add(method, new(One, Operation));
        }

        return members;
    }

    private static Dictionary<string, FactMember> SchemaMembers()
    {
        string[] one =
        [
            "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema",
            "additionalItems",
        ];
        string[] list = ["allOf", "anyOf", "oneOf", "prefixItems"];
        string[] map = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"];
        var members = new Dictionary<string, FactMember>(StringComparer.Ordinal) { ["items"] = new(OneOrList, Schema) };
        foreach (var (keys, shape) in new[] { (one, One), (list, List), (map, Map) })
        {
            foreach (var key in keys)
            {
                members.Add(key, new(shape, Schema));
            }
        }

        return members;
    }
}
