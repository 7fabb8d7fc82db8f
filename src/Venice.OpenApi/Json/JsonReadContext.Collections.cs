using System.Collections.ObjectModel;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <content>Lists and maps.</content>
public sealed partial class JsonReadContext
{
    /// <summary>A list; empty when the value is none.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="reader">The JSON.</param>
    /// <param name="item">Reads one item.</param>
    public IReadOnlyList<T> ReadList<T>(ref Utf8JsonReader reader, JsonValueReader<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!Begin(ref reader, JsonTokenType.StartArray, null, "must be an array.") || !NextItem(ref reader, 0))
        {
            return [];
        }

        // an array, not a list: most answers hold one item, and no other type has to be made for it
        T[] items = [item(ref reader, this)];
        return new ReadOnlyCollection<T>(NextItem(ref reader, 1) ? ReadOthers(ref reader, item, items) : items);
    }

    /// <summary>A map; empty when the value is none. Of a key that comes twice, the last value counts.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="reader">The JSON.</param>
    /// <param name="value">Reads one value.</param>
    public IReadOnlyDictionary<string, T> ReadMap<T>(ref Utf8JsonReader reader, JsonValueReader<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!BeginObject(ref reader))
        {
            return ReadOnlyDictionary<string, T>.Empty;
        }

        Dictionary<string, T>? members = null;
        while (NextProperty(ref reader))
        {
            var key = ReadPropertyName(ref reader);
            At(key, ref reader);
            (members ??= new Dictionary<string, T>(StringComparer.Ordinal))[key] = value(ref reader, this);
        }

        return members is null ? ReadOnlyDictionary<string, T>.Empty : new ReadOnlyDictionary<string, T>(members);
    }

    // apart: this is compiled for each type of items, and a list of one does without it
    private T[] ReadOthers<T>(ref Utf8JsonReader reader, JsonValueReader<T> item, T[] items)
    {
        var count = items.Length;
        do
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, Math.Max(4, count * 2));
            }

            items[count++] = item(ref reader, this);
        }
        while (NextItem(ref reader, count));

        Array.Resize(ref items, count);
        return items;
    }

    private bool NextItem(ref Utf8JsonReader reader, int index)
    {
        ReadToken(ref reader);
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _depth--;
            return false;
        }

        _indexes[_depth - 1] = index;
        return true;
    }
}
