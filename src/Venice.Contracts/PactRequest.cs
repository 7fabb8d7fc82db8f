using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Contracts;

/// <summary>A request of a contract, before it is replayed. Everything can be changed.</summary>
public sealed class PactRequest
{
    private readonly JsonObject _request;

    internal PactRequest(string description, JsonObject request) => (Description, _request) = (description, request);

    /// <summary>The interaction's description.</summary>
    public string Description { get; }

    /// <summary>The path, without a query.</summary>
    public string Path
    {
        get => (string?)_request["path"] ?? "";
        set => _request["path"] = value;
    }

    /// <summary>The body, when it is JSON; its members can be set. <see langword="null"/> otherwise.</summary>
    public JsonNode? Json => _request["body"] is JsonObject { } body && body["encoded"]?.GetValueKind() == JsonValueKind.False ? body["content"] : null;

    /// <summary>The body in base64, when it is not JSON.</summary>
    internal string? Form => _request["body"] is JsonObject body && body["encoded"]?.GetValueKind() == JsonValueKind.String ? (string?)body["content"] : null;

    /// <summary>Changes a body that is not JSON, as far as it is text: the fields of a form.</summary>
    /// <param name="old">What is looked for.</param>
    /// <param name="wanted">What stands there instead.</param>
    public void ReplaceText(string old, string wanted)
    {
        ArgumentException.ThrowIfNullOrEmpty(old);
        if (_request["body"] is JsonObject body && body["encoded"]?.GetValueKind() == JsonValueKind.String && (string?)body["content"] is { } content)
        {
            // bytes keep their value in this encoding, whatever they are
            var text = Encoding.Latin1.GetString(Convert.FromBase64String(content));
            body["content"] = Convert.ToBase64String(Encoding.Latin1.GetBytes(text.Replace(old, wanted, StringComparison.Ordinal)));
        }
    }

    /// <summary>The value of a header; <see langword="null"/> when it has none.</summary>
    /// <param name="name">The header, in any case.</param>
    public string? Header(string name) => Find(name) is { } key ? TextOf(_request["headers"]![key]) : null;

    /// <summary>Sets a header.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">Its only value.</param>
    public void SetHeader(string name, string value)
    {
        var headers = _request["headers"] as JsonObject ?? [];
        _request["headers"] = headers;
        headers[Find(name) ?? name] = new JsonArray(value);
    }

    /// <summary>Sets a parameter of the query.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its only value.</param>
    public void SetQuery(string name, string value)
    {
        var query = _request["query"] as JsonObject ?? [];
        _request["query"] = query;
        query[name] = new JsonArray(value);
    }

    /// <summary>A contract gives one value as a text or in a list, and several in a list.</summary>
    private static string? TextOf(JsonNode? value) => value switch
    {
        JsonArray { Count: > 0 } values => TextOf(values[0]),
        JsonValue single when single.TryGetValue<string>(out var text) => text,
        _ => null,
    };

    private string? Find(string name) =>
        (_request["headers"] as JsonObject)?.Select(static header => header.Key).FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase));
}
