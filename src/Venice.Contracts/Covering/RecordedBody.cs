using System.Text.Json.Nodes;

namespace Venice.Contracts.Covering;

/// <summary>A body of a contract, with the rules for it.</summary>
/// <param name="MediaType">Its media type; <see langword="null"/> when nothing says one.</param>
/// <param name="Json">The value; of a form its parts as texts, of those with the same name the last one. <see langword="null"/> for null and for what is no JSON.</param>
/// <param name="IsBytes">Whether it is content that is compared as a whole.</param>
/// <param name="Rules">The rules.</param>
internal sealed record RecordedBody(string? MediaType, JsonNode? Json, bool IsBytes, IReadOnlyList<PlacedRules> Rules)
{
    /// <summary>What an identical body has identical.</summary>
    public required string Key { get; init; }

    /// <summary>Of a form each field; a list is several of one name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <returns><see langword="null"/> when the message has no body.</returns>
    public static RecordedBody? Read(JsonObject message, string? mediaType)
    {
        if (message["body"] is not JsonObject body || !body.ContainsKey("content"))
        {
            return null;
        }

        var written = (message["matchingRules"] as JsonObject)?["body"];
        var rules = PlacedRules.ReadAll(written);
        var type = mediaType ?? TextOf(body["contentType"]);
        var key = $"{type} {body.ToJsonString()} {written?.ToJsonString()}";
        var content = body["content"];
        if (type is not null && Deriving.MediaType.IsMultipart(type) && TextOf(content) is { } encoded)
        {
            var fields = MultipartReading.Parts(encoded);
            return new(type, MultipartReading.ByName(fields), IsBytes: false, rules) { Key = key, Fields = fields };
        }

        var isJson = type is not null && Deriving.MediaType.IsJson(type);
        return new(type, isJson ? content : null, !isJson, rules) { Key = key };
    }

    internal static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
