using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Comparing;

/// <summary>One side of a comparison: the chosen operations, the overlay applied when there is one.</summary>
/// <param name="Name">As it was given: a path or an address.</param>
internal sealed record ComparedDocument(string Name, SpecMap Root, OpenApiDocument Document)
{
    public string Version => Document.ApiVersion ?? "";
}
