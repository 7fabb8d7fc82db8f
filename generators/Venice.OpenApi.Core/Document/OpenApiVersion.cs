namespace Venice.OpenApi.Document;

/// <summary>The versions of the specification that are told apart.</summary>
internal enum OpenApiVersion
{
    V30,
    V31,
    V32,
}
