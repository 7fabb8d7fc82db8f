namespace Venice.OpenApi.Document;

/// <summary>A response header.</summary>
internal sealed class OpenApiHeader : OpenApiElement
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    public OpenApiSchema? Schema { get; init; }
}
