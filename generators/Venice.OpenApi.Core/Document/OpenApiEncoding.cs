namespace Venice.OpenApi.Document;

/// <summary>How one property of a form or multipart body is written.</summary>
internal sealed class OpenApiEncoding : OpenApiElement
{
    public required string Property { get; init; }

    public string? ContentType { get; init; }

    public string? Style { get; init; }

    public bool? Explode { get; init; }

    /// <summary>Of the part in a multipart body; <c>Content-Type</c> is none of them.</summary>
    public IReadOnlyList<OpenApiHeader> Headers { get; init; } = [];
}
