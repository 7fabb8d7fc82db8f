namespace Venice.OpenApi.Document;

/// <summary>Where a parameter travels.</summary>
internal enum OpenApiParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>3.2: the whole query string is one value.</summary>
    QueryString,
}
