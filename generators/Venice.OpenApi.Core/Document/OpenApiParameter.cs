namespace Venice.OpenApi.Document;

/// <summary>A parameter; its schema is the one of its only media type when it is described by <c>content</c>.</summary>
internal sealed class OpenApiParameter : OpenApiElement
{
    public required string Name { get; init; }

    public required OpenApiParameterLocation Location { get; init; }

    public string? Description { get; init; }

    /// <summary>Always true in a path.</summary>
    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    public OpenApiSchema? Schema { get; init; }

    /// <summary>The media type under <c>content</c>, when the value is serialised by one; else <see langword="null"/>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The style in force, defaults applied: form, simple, label, matrix, spaceDelimited, pipeDelimited, deepObject.</summary>
    public required string Style { get; init; }

    /// <summary>The value in force, defaults applied.</summary>
    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }
}
