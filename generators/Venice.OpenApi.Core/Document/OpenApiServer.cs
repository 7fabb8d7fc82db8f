namespace Venice.OpenApi.Document;

/// <summary>A server; variables are already replaced by their defaults.</summary>
internal sealed class OpenApiServer : OpenApiElement
{
    public required string Url { get; init; }

    public string? Description { get; init; }
}
