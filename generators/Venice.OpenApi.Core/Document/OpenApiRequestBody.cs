namespace Venice.OpenApi.Document;

/// <summary>What is sent, by media type.</summary>
internal sealed class OpenApiRequestBody : OpenApiElement
{
    public string? Description { get; init; }

    public bool IsRequired { get; init; }

    public IReadOnlyList<OpenApiMediaType> Content { get; init; } = [];
}
