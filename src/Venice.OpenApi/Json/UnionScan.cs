using System.ComponentModel;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>Looks ahead in one object without moving the caller's reader. Each question walks over the object once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct UnionScan
{
    private readonly Utf8JsonReader _start;

    internal UnionScan(Utf8JsonReader start)
    {
        _start = start;
    }

    /// <summary>Whether the value is an object that has the member, be it as <c>null</c>.</summary>
    /// <param name="wireName">The member.</param>
    public bool Has(scoped ReadOnlySpan<byte> wireName) => TryFind(wireName, out _);

    /// <summary>The member's text; <see langword="null"/> when it is not there, or no text.</summary>
    /// <param name="wireName">The member.</param>
    public string? FindString(scoped ReadOnlySpan<byte> wireName) =>
        TryFind(wireName, out var value) && value.TokenType == JsonTokenType.String ? JsonText.TryGet(ref value) : null;

    /// <summary>The kind of the member's value; <see cref="JsonTokenType.None"/> when it is not there.</summary>
    /// <param name="wireName">The member.</param>
    public JsonTokenType FindKind(scoped ReadOnlySpan<byte> wireName) => TryFind(wireName, out var value) ? value.TokenType : JsonTokenType.None;

    private bool TryFind(scoped ReadOnlySpan<byte> wireName, out Utf8JsonReader value)
    {
        var reader = _start;
        value = reader;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            reader.Read();
        }

        // a nested object is skipped as a whole, so the first end of an object is the one of this
        var found = false;
        while (reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = JsonText.Equals(ref reader, wireName);
            reader.Read();
            if (isWanted)
            {
                value = reader;
                found = true;
            }

            if (!reader.TrySkip() || !reader.Read())
            {
                break;
            }
        }

        return found;
    }
}
