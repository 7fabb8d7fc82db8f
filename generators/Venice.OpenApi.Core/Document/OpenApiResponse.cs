namespace Venice.OpenApi.Document;

/// <summary>A declared answer.</summary>
internal sealed class OpenApiResponse : OpenApiElement
{
    /// <summary><c>200</c>, <c>4XX</c> (upper case) or <c>default</c>.</summary>
    public required string Status { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<OpenApiHeader> Headers { get; init; } = [];

    public IReadOnlyList<OpenApiMediaType> Content { get; init; } = [];
}
