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
        if (reader.TokenType != JsonTokenType.StartArray || _hasFailedTrial)
        {
            FailValue(ref reader, "type", "must be an array.");
            return [];
        }

        Push();
        List<T>? items = null;
        ReadToken(ref reader);
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            _path[_depth - 1] = new PathSegment(null, items?.Count ?? 0, IsIndex: true);
            (items ??= []).Add(item(ref reader, this));
            ReadToken(ref reader);
        }

        Pop();
        return items is null ? [] : items.AsReadOnly();
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
}
