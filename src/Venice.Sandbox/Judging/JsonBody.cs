using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Sandbox.Judging;

/// <summary>Reads a JSON body.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <exception cref="Refusal">It is not JSON.</exception>
    public static BodyFields Read(byte[] content)
    {
        try
        {
            return new BodyFields(JsonNode.Parse(content, nodeOptions: null, Strict), BodyFields.NoUploads);
        }
        catch (JsonException)
        {
            // the parser's own message may quote the body
            throw Refusal.Standard(400, "The request body is not valid JSON");
        }
    }
}
