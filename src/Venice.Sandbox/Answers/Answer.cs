using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Sandbox.Answers;

/// <summary>What goes back: a status, headers, and JSON or bytes.</summary>
internal sealed class Answer
{
    private byte[]? _bytes;

    public required int Status { get; init; }

    /// <summary><see langword="null"/> for an answer without content.</summary>
    public required string? MediaType { get; init; }

    /// <summary>The content while it is JSON; <see langword="null"/> for anything else.</summary>
    public JsonObject? Json { get; private init; }

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>The content as it is sent, before compression.</summary>
    public byte[] Content => _bytes ??= JsonSerializer.SerializeToUtf8Bytes((JsonNode?)Json, AnswerJson.Options);

    public static Answer OfJson(int status, JsonObject json) => new() { Status = status, MediaType = "application/json", Json = json };

    public static Answer OfBytes(int status, string? mediaType, byte[] bytes) => new() { Status = status, MediaType = mediaType, _bytes = bytes };

    /// <summary>Adds a header, and gives the answer back to go on with.</summary>
    public Answer With(string name, string value)
    {
        Headers.Add(KeyValuePair.Create(name, value));
        return this;
    }

    /// <summary>The same status and headers with another content.</summary>
    public Answer WithContent(string? mediaType, byte[] bytes)
    {
        var answer = OfBytes(Status, mediaType, bytes);
        answer.Headers.AddRange(Headers);
        return answer;
    }
}
