using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Sandbox.Judging;

/// <summary>A request that keeps the document.</summary>
internal sealed class JudgedRequest
{
    public required OpenApiOperation Operation { get; init; }

    public required Caller Caller { get; init; }

    /// <summary>Scheme, host and path.</summary>
    public required Uri Address { get; init; }

    public required IReadOnlyDictionary<string, string> Path { get; init; }

    public required JsonObject Query { get; init; }

    /// <summary>The fields of a JSON or multipart body; empty where there is none.</summary>
    public required JsonObject Body { get; init; }

    /// <summary>The files of a multipart body, by field.</summary>
    public required IReadOnlyDictionary<string, List<byte[]>> Uploads { get; init; }

    /// <summary>A request header; empty when it was not sent.</summary>
    public required Func<string, string> Header { get; init; }

    public string? Text(string field) => Body[field] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public bool Flag(string field) => Body[field] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    public double? Number(string field) => Body[field] is JsonValue value && value.TryGetValue(out double number) ? number : null;

    public int? Integer(string field) => Number(field) is { } number ? (int)number : null;
}
