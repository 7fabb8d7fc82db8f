namespace Venice.OpenApi.Document;

/// <summary>One method of one path, with what it inherits from path and root already in place.</summary>
internal sealed class OpenApiOperation : OpenApiElement
{
    /// <summary>Upper case: <c>GET</c>; as written for 3.2's <c>additionalOperations</c>.</summary>
    public required string Method { get; init; }

    public required string Path { get; init; }

    public string? OperationId { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Its own servers, or those of its path; empty when the document's hold.</summary>
    public IReadOnlyList<OpenApiServer> Servers { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Those of the path item first, replaced by the operation's own of equal name and location.</summary>
    public IReadOnlyList<OpenApiParameter> Parameters { get; init; } = [];

    public OpenApiRequestBody? RequestBody { get; init; }

    /// <summary>Calls that the service makes because of this one.</summary>
    public IReadOnlyList<OpenApiIncoming> Callbacks { get; init; } = [];

    public IReadOnlyList<OpenApiResponse> Responses { get; init; } = [];

    /// <summary>The alternatives in force here; empty when the operation is open. An alternative without schemes means "also without".</summary>
    public IReadOnlyList<OpenApiSecurityRequirement> Security { get; init; } = [];
}
