using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>What a media type means for the way content is written or read.</summary>
internal static class MediaTypes
{
    public static ContentKind OfRequest(OpenApiMediaType media, BindingContext context) => Essence(media.Name) switch
    {
        "application/x-www-form-urlencoded" => ContentKind.Form,
        var name when IsJson(name) => ContentKind.Json,
        var name when name.StartsWith("multipart/", StringComparison.Ordinal) => ContentKind.Multipart,
        var name when IsText(name) => IsBinary(media, context) ? ContentKind.Binary : ContentKind.Text,
        "*/*" or "application/*" when media.Schema is not null && !IsBinary(media, context) => ContentKind.Json,
        _ => ContentKind.Binary,
    };

    public static ContentKind OfAnswer(OpenApiMediaType media, BindingContext context) => OfRequest(media, context) switch
    {
        _ when IsStream(Essence(media.Name)) => ContentKind.Stream,
        ContentKind.Form or ContentKind.Multipart => ContentKind.Binary,
        var kind => kind,
    };

    public static bool IsEvents(string name) => Essence(name) == "text/event-stream";

    public static bool IsJsonOrText(string? name) => name is not null && (IsText(Essence(name)) || IsJson(Essence(name)));

    public static string Essence(string name)
    {
        var end = name.IndexOf(';');
        return (end < 0 ? name : name.Substring(0, end)).Trim().ToLowerInvariant();
    }

    private static bool IsJson(string name) => name is "application/json" or "text/json" || name.EndsWith("+json", StringComparison.Ordinal);

    private static bool IsStream(string name) => name is "text/event-stream"
        or "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines"
        or "application/json-lines" or "application/stream+json" or "application/json-seq"
        || name.EndsWith("+json-seq", StringComparison.Ordinal) || name.EndsWith("+jsonl", StringComparison.Ordinal);

    // A stream of events is read as it comes.
    public static bool IsText(string name) => (name.StartsWith("text/", StringComparison.Ordinal) && name != "text/event-stream") || name is "application/xml" || name.EndsWith("+xml", StringComparison.Ordinal);

    private static bool IsBinary(OpenApiMediaType media, BindingContext context) => media.Schema is { } schema && context.Facts.Of(schema.Resolved).Format == "binary";
}
