using System.ComponentModel;
using System.Text.Json;
using Venice.OpenApi.Http;

namespace Venice.OpenApi.Json;

/// <summary>Writes single values, lists and maps. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonValue
{
    private static readonly PlainNameEncoder Plain = new();

    /// <summary>A member's name as it is written, looked through for escapes once.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is no valid Unicode.</exception>
    public static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);

    /// <summary>A member's name that is written as it is.</summary>
    /// <param name="name">The name: letters and digits of ASCII, <c>_</c>, <c>-</c> and <c>.</c>, which is not looked at again.</param>
    public static JsonEncodedText PlainName(string name) => JsonEncodedText.Encode(name, Plain);

    /// <summary>Writes a text.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteString(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    /// <summary>Writes a truth value.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteBoolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteInt32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteInt64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is infinite or not a number.</exception>
    public static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[ShortNumber.MaxLength];

        // what is written raw is not indented
        if (!writer.Options.Indented && ShortNumber.TryFormat(value, text, out var length))
        {
            writer.WriteRawValue(text[..length], skipInputValidation: true);
        }
        else
        {
            writer.WriteNumberValue(value);
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteDecimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes a point in time of ISO 8601.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTime(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(WireText.Format(value));

    /// <summary>Writes a date like <c>2024-01-31</c>.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteDate(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(WireText.Format(value));

    /// <summary>Writes a time of day like <c>12:30:00</c>.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteTime(Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(WireText.Format(value));

    /// <summary>Writes a UUID.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteGuid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>Writes an address as it was given.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteUri(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value.OriginalString);

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteBytes(Utf8JsonWriter writer, ReadOnlyMemory<byte> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        PooledJsonWriter.WriteBytes(writer, value);
    }

    /// <summary>Writes any JSON; <c>null</c> for an element that was never set.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteJson(Utf8JsonWriter writer, JsonElement value)
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

    /// <summary>Writes a file as text or base64.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteFile(Utf8JsonWriter writer, FileInput value) => value.WriteJson(writer);

    /// <summary>Writes an emitted type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void WriteModel<T>(Utf8JsonWriter writer, T value)
        where T : IJsonModel<T> => value.WriteJson(writer);

    /// <summary>Writes a list; an item that is <see langword="null"/> becomes <c>null</c>.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The list.</param>
    /// <param name="item">Writes one item.</param>
    public static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        writer.WriteStartArray();
        for (var index = 0; index < value.Count; index++)
        {
            WriteItem(writer, value[index], item);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a map; a value that is <see langword="null"/> becomes <c>null</c>.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The map.</param>
    /// <param name="item">Writes one value.</param>
    public static void WriteMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        writer.WriteStartObject();
        foreach (var (key, member) in value)
        {
            writer.WritePropertyName(key);
            WriteItem(writer, member, item);
        }

        writer.WriteEndObject();
    }

    /// <summary>Whether both are the same JSON: members in any order, numbers by their value.</summary>
    /// <param name="left">Some JSON.</param>
    /// <param name="right">Other JSON.</param>
    public static bool DeepEquals(JsonElement left, JsonElement right) => JsonElementEquality.Equals(left, right);

    private static void WriteItem<T>(Utf8JsonWriter writer, T value, JsonValueWriter<T> item)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            item(writer, value);
        }
    }
}
