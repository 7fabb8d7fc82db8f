using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Venice.OpenApi.Document;

namespace Venice.Sandbox.Judging;

/// <summary>Reads a multipart body: text parts become what their schema says they are, files stand aside.</summary>
internal static class MultipartBody
{
    private const int MaximumParts = 64;
    private const string UploadMark = "(a file)";

    /// <exception cref="Refusal">It is not what multipart bodies are.</exception>
    public static async Task<BodyFields> ReadAsync(byte[] content, MediaTypeHeaderValue mediaType, OpenApiSchema? schema, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(mediaType.Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
        {
            throw Refusal.Standard(400, "The multipart content type names no boundary");
        }

        var values = new JsonObject();
        var uploads = new Dictionary<string, List<byte[]>>(StringComparer.Ordinal);
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(content)) { BodyLengthLimit = content.Length };
            for (var count = 0; await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } section; count++)
            {
                if (count == MaximumParts || section.GetContentDispositionHeader() is not { } disposition || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
                {
                    throw Refusal.Standard(400, "The multipart body has a part without a name, or too many parts");
                }

                var part = new MemoryStream();
                await section.Body.CopyToAsync(part, cancellationToken).ConfigureAwait(false);
                var property = SchemaMembers.Find(schema, name);
                if (disposition.IsFileDisposition())
                {
                    (uploads.TryGetValue(name, out var files) ? files : uploads[name] = []).Add(part.ToArray());
                    Add(values, name, UploadMark, property);
                }
                else
                {
                    Add(values, name, FormText.Read(Encoding.UTF8.GetString(part.GetBuffer(), 0, (int)part.Length), property), property);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw Refusal.Standard(400, "The multipart body is cut or malformed");
        }

        return new BodyFields(values, uploads);
    }

    private static void Add(JsonObject values, string name, JsonNode? value, OpenApiSchema? property)
    {
        if (property is null || !SchemaMembers.Takes(property, OpenApiTypes.Array))
        {
            values[name] = value;
        }
        else if (values[name] is JsonArray list)
        {
            list.Add(value);
        }
        else
        {
            values[name] = new JsonArray(value);
        }
    }
}
