namespace Venice.OpenApi.Document;

/// <summary>An OpenAPI document in the specification's own words; every <c>$ref</c> is resolved, every version difference gone.</summary>
internal sealed class OpenApiDocument : OpenApiElement
{
    public required OpenApiVersion Version { get; init; }

    /// <summary>The main file's name as it was given.</summary>
    public required string File { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary><c>info.version</c>.</summary>
    public string? ApiVersion { get; init; }

    public IReadOnlyList<OpenApiServer> Servers { get; init; } = [];

    public IReadOnlyList<OpenApiTag> Tags { get; init; } = [];

    /// <summary>In document order: path by path, and there method by method.</summary>
    public IReadOnlyList<OpenApiOperation> Operations { get; init; } = [];

    /// <summary>Calls that the service makes of its own accord.</summary>
    public IReadOnlyList<OpenApiIncoming> Webhooks { get; init; } = [];

    /// <summary><c>components/schemas</c>, in document order.</summary>
    public IReadOnlyList<OpenApiSchema> Schemas { get; init; } = [];

    /// <summary>How many schemas are written in it, wherever they stand.</summary>
    public int SchemaCount { get; init; }

    public IReadOnlyList<OpenApiSecurityScheme> SecuritySchemes { get; init; } = [];
}
