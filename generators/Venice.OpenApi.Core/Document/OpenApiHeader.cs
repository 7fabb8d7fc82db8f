namespace Venice.OpenApi.Document;

/// <summary>A header of a response, or of a part of a multipart body.</summary>
internal sealed class OpenApiHeader : OpenApiElement
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    public OpenApiSchema? Schema { get; init; }

    /// <summary>The media type under <c>content</c>, when the value is serialised by one; else <see langword="null"/>.</summary>
    public string? MediaType { get; init; }

    public bool Explode { get; init; }
}
