namespace Venice.OpenApi.Document;

/// <summary>A way to authenticate.</summary>
internal sealed class OpenApiSecurityScheme : OpenApiElement
{
    /// <summary>Its key under <c>components/securitySchemes</c>.</summary>
    public required string Key { get; init; }

    /// <summary>As written: http, apiKey, oauth2, openIdConnect, mutualTLS.</summary>
    public required string Type { get; init; }

    /// <summary>For http: bearer, basic, …, in lower case.</summary>
    public string? Scheme { get; init; }

    /// <summary>For apiKey: the header, query parameter or cookie.</summary>
    public string? Name { get; init; }

    /// <summary>For apiKey: header, query or cookie.</summary>
    public string? In { get; init; }

    public string? Description { get; init; }
}
