namespace Venice.Contracts.Deriving;

/// <summary>What kind of content a media type means.</summary>
internal static class MediaType
{
    /// <summary>Without parameters, in lower case.</summary>
    public static string EssenceOf(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    public static bool IsJson(string mediaType) => EssenceOf(mediaType) is var essence && (essence == "application/json" || essence.EndsWith("+json", StringComparison.Ordinal));

    public static bool IsMultipart(string mediaType) => EssenceOf(mediaType) == "multipart/form-data";

    public static bool IsForm(string mediaType) => EssenceOf(mediaType) == "application/x-www-form-urlencoded";

    /// <summary>Answers that come item by item: an interaction of Pact is one request and one whole answer.</summary>
    public static bool IsStream(string mediaType) => EssenceOf(mediaType) is "text/event-stream" or "application/x-ndjson" or "application/jsonl" or "application/json-seq";

    public static bool IsText(string mediaType) => EssenceOf(mediaType).StartsWith("text/", StringComparison.Ordinal);
}
