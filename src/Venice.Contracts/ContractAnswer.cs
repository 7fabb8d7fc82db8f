using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Contracts;

/// <summary>The answer of a derived interaction.</summary>
public sealed class ContractAnswer
{
    internal ContractAnswer()
    {
    }

    /// <summary>The status; of a declared range one that is not declared by itself.</summary>
    public required int Status { get; init; }

    /// <summary>The range, when the document declares one (<c>4XX</c>).</summary>
    public StatusClass? Range { get; init; }

    /// <summary>The content type; <see langword="null"/> without content.</summary>
    public string? MediaType { get; init; }

    /// <summary>The content, when it is JSON.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>The content, when it is not.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Which alternative of the content's schema this is, when there are several.</summary>
    public string? Case { get; init; }

    internal JsonNode? MatchedJson { get; init; }

    /// <summary>The headers that it must have besides Content-Type.</summary>
    internal IReadOnlyList<KeyValuePair<string, JsonNode>> Headers { get; init; } = [];

    /// <summary>The statuses that the operation declares, as they are written.</summary>
    internal IReadOnlySet<string> DeclaredStatuses { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What the document says of the answer.</summary>
    internal OpenApiResponse? Response { get; init; }

    /// <summary>The content's schema, when it is JSON.</summary>
    internal OpenApiSchema? Schema { get; init; }

    /// <summary>The alternative that <see cref="Case"/> names.</summary>
    internal OpenApiSchema? Chosen { get; init; }
}
