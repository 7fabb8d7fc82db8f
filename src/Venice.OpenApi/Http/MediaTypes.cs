using System.Net.Http.Headers;

namespace Venice.OpenApi.Http;

/// <summary>Media types: ranges, and the kinds that matter here.</summary>
internal static class MediaTypes
{
    public const string EventStream = "text/event-stream";

    private const string Json = "application/json";

    public static void Set(HttpContent content, string mediaType, string? charset = null)
    {
        // what nearly every request has is not parsed anew each time
        if (mediaType == Json && charset is null && (content is JsonRequestContent || !content.Headers.NonValidated.Contains("Content-Type")))
        {
            content.Headers.TryAddWithoutValidation("Content-Type", Json);
            return;
        }

        var type = MediaTypeHeaderValue.TryParse(mediaType, out var parsed) && !mediaType.Contains('*', StringComparison.Ordinal)
            ? parsed : new MediaTypeHeaderValue(FileContentType.Unknown);
        type.CharSet ??= charset;
        content.Headers.ContentType = type;
    }

    /// <summary>Whether a type, without parameters, lies in a range such as <c>image/*</c>; parameters of the range mean nothing.</summary>
    public static bool Matches(string range, string type)
    {
        var wanted = Bare(range);
        return string.Equals(wanted, "*/*", StringComparison.Ordinal) || string.Equals(wanted, "*", StringComparison.Ordinal)
            || string.Equals(wanted, type, StringComparison.OrdinalIgnoreCase)
            || (wanted.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase));
    }

    public static string Bare(string mediaType)
    {
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? mediaType : mediaType[..end]).Trim();
    }

    public static bool IsJson(string type) =>
        string.Equals(type, "application/json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(type, "text/json", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>JSON texts that each begin with a record separator (RFC 7464).</summary>
    public static bool IsJsonSequence(string type) => type.EndsWith("json-seq", StringComparison.OrdinalIgnoreCase);

    /// <summary>What comes in place of bytes when something stands between: a page or a message.</summary>
    public static bool IsTextual(string type) =>
        IsJson(type) || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/xhtml+xml", StringComparison.OrdinalIgnoreCase);
}
