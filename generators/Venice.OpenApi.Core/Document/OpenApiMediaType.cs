namespace Venice.OpenApi.Document;

/// <summary>A representation of a body.</summary>
internal sealed class OpenApiMediaType : OpenApiElement
{
    /// <summary>As written: <c>application/json; charset=utf-8</c>, <c>image/*</c>.</summary>
    public required string Name { get; init; }

    public OpenApiSchema? Schema { get; init; }

    /// <summary>3.2: the schema of each item of a stream.</summary>
    public OpenApiSchema? ItemSchema { get; init; }

    public IReadOnlyList<OpenApiEncoding> Encodings { get; init; } = [];
}
