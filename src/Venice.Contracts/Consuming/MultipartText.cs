using System.Text;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Consuming;

/// <summary>A multipart body as bytes, and what of it counts.</summary>
internal static class MultipartText
{
    public const string ContentType = "multipart/form-data; boundary=" + Boundary;

    private const string Boundary = "pact-boundary";

    public static byte[] Of(IReadOnlyList<PactPart> parts)
    {
        using var body = new MemoryStream();
        foreach (var part in parts)
        {
            var file = part.FileName is null ? "" : $"; filename=\"{Quoted(part.FileName)}\"";
            var type = part.ContentType is null ? "" : $"Content-Type: {part.ContentType}\r\n";
            Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(part.Name)}\"{file}\r\n{type}\r\n");
            body.Write(part.Content.Span);
            Write(body, "\r\n");
        }

        Write(body, $"--{Boundary}--\r\n");
        return body.ToArray();
    }

    /// <summary>In the engine's own form for rules; the boundary is every sender's own affair.</summary>
    public static JsonObject RulesOf(IReadOnlyList<PactPart> parts)
    {
        var body = new JsonObject();
        foreach (var part in parts)
        {
            body[$"$.{part.Name}"] = Rule(part.FileName is null || part.ContentType is null
                ? new JsonObject { ["match"] = "regex", ["regex"] = @"^[\s\S]+$" }
                : new JsonObject { ["match"] = "contentType", ["value"] = part.ContentType });
        }

        return new()
        {
            ["body"] = body,
            ["header"] = new JsonObject { ["Content-Type"] = Rule(new JsonObject { ["match"] = "regex", ["regex"] = "^multipart/form-data;.*boundary=.*$" }) },
        };
    }

    private static JsonObject Rule(JsonObject matcher) => new() { ["combine"] = "AND", ["matchers"] = new JsonArray(matcher) };

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));

    private static string Quoted(string name) => name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
