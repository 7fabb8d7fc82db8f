using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>Leads to a writer of System.Text.Json.</summary>
internal sealed class PlatformJsonWriter(Utf8JsonWriter writer) : JsonModelWriter
{
    public override void WriteStartObject() => writer.WriteStartObject();

    public override void WriteEndObject() => writer.WriteEndObject();

    public override void WriteStartArray() => writer.WriteStartArray();

    public override void WriteEndArray() => writer.WriteEndArray();

    public override void WriteName(string name) => writer.WritePropertyName(name);

    public override void WriteNull() => writer.WriteNullValue();

    public override void WriteString(string value) => writer.WriteStringValue(value);

    public override void WriteBoolean(bool value) => writer.WriteBooleanValue(value);

    public override void WriteNumber(long value) => writer.WriteNumberValue(value);

    public override void WriteNumber(double value) => writer.WriteNumberValue(value);

    public override void WriteNumber(decimal value) => writer.WriteNumberValue(value);

    public override void WriteBytes(ReadOnlyMemory<byte> value) => writer.WriteBase64StringValue(value.Span);

    public override void WriteFile(FileInput value)
    {
        if (value.Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteBase64StringValue(value.Bytes.Span);
        }
    }

    public override void WriteJson(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
