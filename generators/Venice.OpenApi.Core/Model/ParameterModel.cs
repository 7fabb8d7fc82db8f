namespace Venice.OpenApi.Model;

/// <summary>A parameter, held by a property of the request record.</summary>
/// <param name="Style">The style in force: form, simple, label, matrix, spaceDelimited, pipeDelimited, deepObject; or <c>json</c> when it is serialised by <c>content</c>.</param>
internal sealed record ParameterModel(
    string PropertyName,
    string WireName,
    ParameterLocation Location,
    TypeModel Type,
    Presence Presence,
    string Style,
    bool Explode,
    bool AllowReserved)
{
    /// <summary>The field of the form whose header it is.</summary>
    public string? Part { get; init; }
}
