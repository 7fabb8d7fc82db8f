namespace Venice.OpenApi.Document;

/// <summary>Which property tells the members of a union apart.</summary>
internal sealed class OpenApiDiscriminator : OpenApiElement
{
    public required string PropertyName { get; init; }

    /// <summary>3.2: the schema that holds when the property is missing or has another value; resolved like a mapping.</summary>
    public OpenApiSchema? Default { get; set; }

    /// <summary>Value to schema, resolved from pointers, bare names and bare files; values that lead nowhere are reported and left out.</summary>
    public IReadOnlyList<KeyValuePair<string, OpenApiSchema>> Mapping { get; init; } = [];
}
