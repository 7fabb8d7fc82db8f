using Venice.OpenApi.Collections;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>How calls prove who calls.</summary>
internal static class SecurityBinder
{
    public static EquatableArray<SecurityAlternativeModel> Alternatives(OpenApiOperation operation) =>
        operation.Security.Select(static requirement => new SecurityAlternativeModel(requirement.Schemes.ToEquatableArray())).ToEquatableArray();

    /// <summary>Those that some operation names, in the document's order.</summary>
    public static EquatableArray<SecuritySchemeModel> Schemes(OpenApiDocument document, IEnumerable<OperationModel> operations)
    {
        var used = new HashSet<string>(operations.SelectMany(static o => o.Security).SelectMany(static a => a.Schemes), StringComparer.Ordinal);
        return document.SecuritySchemes.Where(scheme => used.Contains(scheme.Key)).Select(Scheme).ToEquatableArray();
    }

    /// <summary>Credentials travel by themselves: a parameter of the same name is not the caller's business.</summary>
    public static bool IsCredential(OpenApiParameter parameter, OpenApiOperation operation, OpenApiDocument document)
    {
        var location = parameter.Location switch
        {
            OpenApiParameterLocation.Header => "header",
            OpenApiParameterLocation.Query => "query",
            OpenApiParameterLocation.Cookie => "cookie",
            _ => string.Empty,
        };
        var comparison = location == "header" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return document.SecuritySchemes.Any(scheme =>
            scheme.Type == "apiKey" && scheme.In == location && string.Equals(scheme.Name, parameter.Name, comparison)
            && operation.Security.Any(requirement => requirement.Schemes.Contains(scheme.Key)));
    }

    private static SecuritySchemeModel Scheme(OpenApiSecurityScheme scheme) => (scheme.Type, scheme.Scheme, scheme.In) switch
    {
        ("http", "bearer", _) or ("oauth2", _, _) or ("openIdConnect", _, _) => new(scheme.Key, SecuritySchemeKind.Bearer, null),
        ("http", "basic", _) => new(scheme.Key, SecuritySchemeKind.Basic, null),
        ("apiKey", _, "header") => new(scheme.Key, SecuritySchemeKind.HeaderKey, scheme.Name),
        ("apiKey", _, "query") => new(scheme.Key, SecuritySchemeKind.QueryKey, scheme.Name),
        ("apiKey", _, "cookie") => new(scheme.Key, SecuritySchemeKind.CookieKey, scheme.Name),
        _ => new(scheme.Key, SecuritySchemeKind.Other, null),
    };
}
