using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <summary>Writes members as a JSON object, for a form that takes them as one part.</summary>
internal static class ApiValueJson
{
    public static void Write(JsonModelWriter writer, ApiValue value)
    {
        if (value.SourceJson is { } json)
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = BodyJsonWriter.MaxDepth });
            writer.WriteJson(document.RootElement);
        }
        else if (value.Members is { } members)
        {
            writer.WriteStartObject();
            foreach (var (name, member) in members)
            {
                writer.WriteName(name);
                Write(writer, member);
            }

            writer.WriteEndObject();
        }
        else if (value.Items is { } items)
        {
            writer.WriteStartArray();
            foreach (var item in items)
            {
                Write(writer, item);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteString(value.Text);
        }
    }
}
