namespace Venice.OpenApi.Document;

/// <summary>A tag that the document declares.</summary>
internal sealed class OpenApiTag : OpenApiElement
{
    public required string Name { get; init; }

    public string? Description { get; init; }
}
