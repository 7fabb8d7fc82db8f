using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <summary>The value of a parameter or form field as text, a list of texts, or members with texts; the default is absent, and nothing is sent then. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiValue
{
    // of a list or members that came from JSON: the JSON itself, for places that take no structure
    private readonly string? _text;
    private readonly IReadOnlyList<ApiValue>? _items;
    private readonly IReadOnlyList<KeyValuePair<string, ApiValue>>? _members;

    private ApiValue(string? text, IReadOnlyList<ApiValue>? items = null, IReadOnlyList<KeyValuePair<string, ApiValue>>? members = null)
    {
        _text = text;
        _items = items;
        _members = members;
    }

    internal bool IsAbsent => _text is null && _items is null && _members is null;

    internal IReadOnlyList<ApiValue>? Items => _items;

    internal IReadOnlyList<KeyValuePair<string, ApiValue>>? Members => _members;

    /// <summary>The JSON that a list or members came from; <see langword="null"/> when they did not.</summary>
    internal string? SourceJson => _items is not null || _members is not null ? _text : null;

    /// <summary>The value where only a text fits.</summary>
    internal string Text => _text
        ?? (_items is not null ? string.Join(',', _items.Select(static item => item.Text))
        : _members is not null ? string.Join(',', _members.Select(static member => $"{member.Key},{member.Value.Text}")) : "");

    /// <summary>A text as it is.</summary>
    /// <param name="value">The text, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(string? value) => new(value);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(bool? value) => new(value is null ? null : value.Value ? "true" : "false");

    /// <summary>A number.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(int? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(long? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number, with as many digits as it needs to be read back.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(double? value) => new(value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(decimal? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A point in time of ISO 8601.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(DateTimeOffset? value) => new(value is { } time ? WireText.Format(time) : null);

    /// <summary>A date like <c>2024-01-31</c>.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(DateOnly? value) => new(value is { } date ? WireText.Format(date) : null);

    /// <summary>A time of day like <c>12:30:00</c>.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(TimeOnly? value) => new(value is { } time ? WireText.Format(time) : null);

    /// <summary>A UUID.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(Guid? value) => new(value?.ToString("D"));

    /// <summary>An address as it was given.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(Uri? value) => new(value?.OriginalString);

    /// <summary>Bytes in base64.</summary>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Of(ReadOnlyMemory<byte>? value) => new(value is { } bytes ? Convert.ToBase64String(bytes.Span) : null);

    /// <summary>A list; absent items are left out, and a list without items is absent.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The list, or <see langword="null"/> for absent.</param>
    /// <param name="item">Makes an item's value.</param>
    public static ApiValue List<T>(IReadOnlyList<T>? items, Func<T, ApiValue> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return OfItems(null, items is null ? [] : items.Select(item));
    }

    /// <summary>Members; absent ones are left out, and a map without members is absent.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="members">The map, or <see langword="null"/> for absent.</param>
    /// <param name="member">Makes a member's value.</param>
    public static ApiValue Map<T>(IReadOnlyDictionary<string, T>? members, Func<T, ApiValue> member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return OfMembers(null, members is null ? [] : members.Select(pair => KeyValuePair.Create(pair.Key, member(pair.Value))));
    }

    /// <summary>An emitted type by its JSON: a scalar is a text, an array a list, an object members.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue Json<T>(T? value)
        where T : IJsonModel<T>
    {
        if (value is null)
        {
            return default;
        }

        var json = BodyJsonWriter.Write(value, JsonModelWriter.WriteModel);
        using var document = JsonDocument.Parse(json.Memory);
        var result = FromJson(document.RootElement);
        json.Return();
        return result;
    }

    /// <summary>Any JSON: a scalar is a text, an array a list, an object members.</summary>
    /// <param name="value">The JSON, or <see langword="null"/> for absent.</param>
    public static ApiValue Json(JsonElement? value) => value is { } element ? FromJson(element) : default;

    /// <summary>An emitted type's JSON itself as a text, for parameters that the document describes by their content.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    public static ApiValue JsonText<T>(T? value)
        where T : IJsonModel<T> => value is null ? default : JsonText(value, JsonModelWriter.WriteModel);

    /// <summary>The JSON itself as a text, for parameters that the document describes by their content.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value, or <see langword="null"/> for absent.</param>
    /// <param name="write">Writes it.</param>
    public static ApiValue JsonText<T>(T value, JsonValueWriter<T> write) =>
        value is null ? default : new ApiValue(TextOf(BodyJsonWriter.Write(value, write)));

    /// <summary>The kind, never the value.</summary>
    public override string ToString() => _members is not null ? "members" : _items is not null ? "list" : _text is not null ? "text" : "absent";

    private static string TextOf(WrittenJson json)
    {
        var text = json.ToText();
        json.Return();
        return text;
    }

    private static ApiValue FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new ApiValue(element.GetString()),
        JsonValueKind.Number => new ApiValue(element.GetRawText()),
        JsonValueKind.True => new ApiValue("true"),
        JsonValueKind.False => new ApiValue("false"),
        JsonValueKind.Array => OfItems(element.GetRawText(), element.EnumerateArray().Select(FromJson)),
        JsonValueKind.Object => OfMembers(element.GetRawText(), element.EnumerateObject().Select(static member => KeyValuePair.Create(member.Name, FromJson(member.Value)))),
        _ => default,
    };

    private static ApiValue OfItems(string? json, IEnumerable<ApiValue> items)
    {
        var present = items.Where(static item => !item.IsAbsent).ToArray();
        return present.Length == 0 ? default : new ApiValue(json, present);
    }

    private static ApiValue OfMembers(string? json, IEnumerable<KeyValuePair<string, ApiValue>> members)
    {
        var present = members.Where(static member => !member.Value.IsAbsent).ToArray();
        return present.Length == 0 ? default : new ApiValue(json, null, present);
    }
}
