namespace Venice.OpenApi.Document;

/// <summary>How one property of a form or multipart body is written.</summary>
internal sealed class OpenApiEncoding : OpenApiElement
{
    public required string Property { get; init; }

    public string? ContentType { get; init; }

    public string? Style { get; init; }

    public bool? Explode { get; init; }
}
