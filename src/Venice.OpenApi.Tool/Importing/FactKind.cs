namespace Venice.OpenApi.Tool.Importing;

/// <summary>What an object of a document is: the same key is prose in one and a name in another.</summary>
internal enum FactKind
{
    Document,
    Info,
    Tag,
    Server,
    ServerVariable,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    Response,
    MediaType,
    Encoding,
    Callback,
    Link,
    SecurityScheme,
    OAuthFlow,
    Schema,
}
