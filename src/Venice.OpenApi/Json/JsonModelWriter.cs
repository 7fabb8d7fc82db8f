using System.ComponentModel;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>Writes JSON, value by value: straight into the body of a request, or with a writer of System.Text.Json. Emitted types write themselves with it.</summary>
/// <remarks>It trusts its caller to open and to close in order, and to write a name before each value of an object.</remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class JsonModelWriter
{
    private protected JsonModelWriter()
    {
    }

    /// <summary>Writes with a writer of System.Text.Json, by its options; it is not flushed.</summary>
    /// <param name="writer">That writer.</param>
    public static JsonModelWriter Over(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return new PlatformJsonWriter(writer);
    }

    /// <summary>Opens an object.</summary>
    /// <exception cref="InvalidOperationException">The value is nested deeper than the writer allows: 512 levels in a request.</exception>
    public abstract void WriteStartObject();

    /// <summary>Closes the object.</summary>
    public abstract void WriteEndObject();

    /// <summary>Opens an array.</summary>
    /// <exception cref="InvalidOperationException">The value is nested deeper than the writer allows: 512 levels in a request.</exception>
    public abstract void WriteStartArray();

    /// <summary>Closes the array.</summary>
    public abstract void WriteEndArray();

    /// <summary>Writes a member's name, escaped where it has to be.</summary>
    /// <param name="name">Any text.</param>
    public abstract void WriteName(string name);

    /// <summary>Writes <c>null</c>.</summary>
    public abstract void WriteNull();

    /// <summary>Writes a text.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteString(string value);

    /// <summary>Writes a truth value.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteBoolean(bool value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteNumber(long value);

    /// <summary>Writes a number, with as few digits as give it back.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is infinite or not a number.</exception>
    public abstract void WriteNumber(double value);

    /// <summary>Writes a number with all of its digits.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteNumber(decimal value);

    /// <summary>Writes a point in time of ISO 8601.</summary>
    /// <param name="value">The value.</param>
    public void WriteDateTime(DateTimeOffset value) => WriteString(WireText.Format(value));

    /// <summary>Writes a date like <c>2024-01-31</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteDate(DateOnly value) => WriteString(WireText.Format(value));

    /// <summary>Writes a time of day like <c>12:30:00</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteTime(TimeOnly value) => WriteString(WireText.Format(value));

    /// <summary>Writes a UUID.</summary>
    /// <param name="value">The value.</param>
    public void WriteGuid(Guid value) => WriteString(value.ToString());

    /// <summary>Writes an address as it was given.</summary>
    /// <param name="value">The value.</param>
    public void WriteUri(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteString(value.OriginalString);
    }

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteBytes(ReadOnlyMemory<byte> value);

    /// <summary>Writes a file: its text, or its bytes as base64.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">It is written elsewhere than into a request, and was not loaded.</exception>
    public abstract void WriteFile(FileInput value);

    /// <summary>Writes any JSON; <c>null</c> for an element that was never set.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteJson(JsonElement value);

    /// <summary>Writes a list; an item that is <see langword="null"/> becomes <c>null</c>.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="value">The list.</param>
    /// <param name="item">Writes one item.</param>
    public void WriteList<T>(IReadOnlyList<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(item);
        WriteStartArray();
        for (var index = 0; index < value.Count; index++)
        {
            WriteItem(value[index], item);
        }

        WriteEndArray();
    }

    /// <summary>Writes a map; a value that is <see langword="null"/> becomes <c>null</c>.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="value">The map.</param>
    /// <param name="item">Writes one value.</param>
    public void WriteMap<T>(IReadOnlyDictionary<string, T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(item);
        WriteStartObject();
        foreach (var (key, member) in value)
        {
            WriteName(key);
            WriteItem(member, item);
        }

        WriteEndObject();
    }

    /// <summary>Writes an emitted type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    internal static void WriteModel<T>(JsonModelWriter writer, T value)
        where T : IJsonModel<T> => value.WriteJson(writer);

    private void WriteItem<T>(T value, JsonValueWriter<T> item)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            item(this, value);
        }
    }
}
