using System.Text.Json.Nodes;

namespace Venice.Contracts;

/// <summary>The request of a derived interaction, as values for a client under test.</summary>
public sealed class ContractRequest
{
    internal ContractRequest()
    {
    }

    /// <summary>The method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The path with its parameters filled in.</summary>
    public required string Path { get; init; }

    /// <summary>The values of path, query, header and cookie parameters, by name.</summary>
    public required IReadOnlyDictionary<string, JsonNode?> Parameters { get; init; }

    /// <summary>The body's media type; <see langword="null"/> without a body.</summary>
    public string? MediaType { get; init; }

    /// <summary>The body as JSON, also of a form: its plain fields. <see langword="null"/> without one.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>The parts of a multipart body, files among them.</summary>
    public IReadOnlyList<PactPart> Parts { get; init; } = [];

    /// <summary>The bytes of a body that is neither JSON nor a form.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    internal JsonNode? MatchedJson { get; init; }

    internal IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    internal IReadOnlyList<KeyValuePair<string, JsonNode>> Headers { get; init; } = [];
}
