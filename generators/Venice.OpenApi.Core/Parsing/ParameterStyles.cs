using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>Which styles are possible where (OpenAPI 3.1, section 4.8.12.2).</summary>
internal static class ParameterStyles
{
    public static string DefaultOf(OpenApiParameterLocation location) =>
        location is OpenApiParameterLocation.Path or OpenApiParameterLocation.Header ? "simple" : "form";

    public static bool IsPossible(OpenApiParameterLocation location, string style) => location switch
    {
        OpenApiParameterLocation.Path => style is "simple" or "label" or "matrix",
        OpenApiParameterLocation.Query => style is "form" or "spaceDelimited" or "pipeDelimited" or "deepObject",
        OpenApiParameterLocation.Header => style is "simple",
        OpenApiParameterLocation.Cookie => style is "form" or "cookie",
        _ => true,
    };
}
