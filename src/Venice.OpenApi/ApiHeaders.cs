using System.Globalization;
using System.Runtime.InteropServices;
using Venice.OpenApi.Json;

namespace Venice.OpenApi;

/// <summary>The headers of an answer. A header that is not there, or is not of the asked kind, is <see langword="null"/>.</summary>
public sealed class ApiHeaders
{
    // few, and seldom looked at: a list is made and searched faster than a map is built
    private readonly List<KeyValuePair<string, string>> _values;

    /// <summary>Headers; a name that comes several times has several values.</summary>
    /// <param name="headers">Names and values.</param>
    public ApiHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        _values = [];
        foreach (var (name, value) in headers)
        {
            _values.Add(KeyValuePair.Create(name, value));
        }
    }

    private ApiHeaders(int capacity)
    {
        _values = new(capacity);
    }

    /// <summary>No headers.</summary>
    public static ApiHeaders Empty { get; } = new(0);

    /// <summary>The names of all headers.</summary>
    public IReadOnlyCollection<string> Names => [.. _values.Select(static header => header.Key).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The headers of an answer and of its content.</summary>
    /// <param name="response">The answer.</param>
    public static ApiHeaders FromResponse(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var (outer, inner) = (response.Headers.NonValidated, response.Content.Headers.NonValidated);
        var headers = new ApiHeaders(outer.Count + inner.Count);
        foreach (var source in (ReadOnlySpan<System.Net.Http.Headers.HttpHeadersNonValidated>)[outer, inner])
        {
            foreach (var (name, values) in source)
            {
                foreach (var value in values)
                {
                    headers._values.Add(KeyValuePair.Create(name, value));
                }
            }
        }

        return headers;
    }

    /// <summary>The value as text; several values are joined by a comma.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public string? GetString(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string? text = null;
        foreach (ref readonly var header in CollectionsMarshal.AsSpan(_values))
        {
            // most of a service's own headers are not there: length tells nearly all others apart
            if (header.Key.Length == name.Length && string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                if (text is not null)
                {
                    return string.Join(", ", GetValues(name));
                }

                text = header.Value;
            }
        }

        return text;
    }

    /// <summary>All values, in their order; empty when there is none.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public IReadOnlyList<string> GetValues(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. _values.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value)];
    }

    /// <summary>The value as a truth value: <c>true</c> or <c>false</c> in any case, <c>1</c> or <c>0</c>.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public bool? GetBoolean(string name) => Trimmed(name) switch
    {
        "1" => true,
        "0" => false,
        var text => bool.TryParse(text, out var value) ? value : null,
    };

    /// <summary>The value as a whole number of 32 bits.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public int? GetInt32(string name) => GetInt64(name) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    /// <summary>The value as a whole number of 64 bits.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public long? GetInt64(string name)
    {
        if (Trimmed(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        return GetDecimal(name) is { } number && decimal.Truncate(number) == number && number >= long.MinValue && number <= long.MaxValue ? (long)number : null;
    }

    /// <summary>The value as a number.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public double? GetDouble(string name) =>
        double.TryParse(Trimmed(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>The value as a decimal number.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public decimal? GetDecimal(string name) =>
        decimal.TryParse(Trimmed(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The value as a point in time: as HTTP writes it (<c>Wed, 31 Jan 2024 12:00:00 GMT</c>) or as ISO 8601.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public DateTimeOffset? GetDateTime(string name) =>
        Trimmed(name) is { } text
        && (DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) || WireText.TryParseDateTime(text, out value))
            ? value : null;

    /// <summary>The names, never the values.</summary>
    public override string ToString() => string.Join(", ", Names);

    private string? Trimmed(string name) => GetString(name)?.Trim();
}
