namespace Venice.OpenApi.Document;

/// <summary>Calls that the service makes to others: a webhook, or a callback of an operation. They have no client method, only types.</summary>
internal sealed class OpenApiIncoming : OpenApiElement
{
    /// <summary>The key of the webhook or callback.</summary>
    public required string Name { get; init; }

    /// <summary>By method; <see cref="OpenApiOperation.Path"/> is the name or the runtime expression.</summary>
    public IReadOnlyList<OpenApiOperation> Operations { get; init; } = [];
}
