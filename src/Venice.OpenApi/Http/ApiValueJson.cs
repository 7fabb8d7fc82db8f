using System.Text.Json;

namespace Venice.OpenApi.Http;

/// <summary>Writes members as a JSON object, for a form that takes them as one part.</summary>
internal static class ApiValueJson
{
    public static void Write(Utf8JsonWriter writer, ApiValue value)
    {
        if (value.SourceJson is { } json)
        {
            writer.WriteRawValue(json);
        }
        else if (value.Members is { } members)
        {
            writer.WriteStartObject();
            foreach (var (name, member) in members)
            {
                writer.WritePropertyName(name);
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
            writer.WriteStringValue(value.Text);
        }
    }
}
