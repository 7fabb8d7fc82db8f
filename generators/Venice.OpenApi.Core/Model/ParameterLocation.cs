namespace Venice.OpenApi.Model;

/// <summary>Where a parameter travels.</summary>
internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query string is the value.</summary>
    QueryString,

    /// <summary>A header of a part of a multipart body.</summary>
    PartHeader,
}
