namespace Venice.OpenApi.Model;

/// <summary>What a credential for the scheme does to a request.</summary>
internal enum SecuritySchemeKind
{
    Bearer,
    Basic,
    HeaderKey,
    QueryKey,
    CookieKey,

    /// <summary>Nothing that can be put on a request here (mutual TLS, unknown HTTP schemes).</summary>
    Other,
}
