using System.Globalization;
using System.Net.Http.Headers;
using Venice.OpenApi.Json;

namespace Venice.OpenApi;

/// <summary>The headers of an answer. A header that is not there, or is not of the asked kind, is <see langword="null"/>.</summary>
public sealed class ApiHeaders
{
    // few, and seldom looked at: an array is made and searched faster than a map is built
    private KeyValuePair<string, string>[]? _values;

    /// <summary>Which lengths of names there are, a bit each; written before the values, and read after them.</summary>
    private ulong _lengths;

    /// <summary>Copied when somebody asks: who calls for the content alone never does. Headers hold no answer, and are not changed by its end.</summary>
    private readonly HttpResponseHeaders? _outer;
    private readonly KeyValuePair<string, string>[] _inner;

    /// <summary>Headers; a name that comes several times has several values.</summary>
    /// <param name="headers">Names and values.</param>
    public ApiHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        _inner = [.. headers];
    }

    private ApiHeaders(HttpResponseMessage response)
    {
        _outer = response.Headers;
        _inner = Copy(response.Content.Headers.NonValidated, []); // at once: these do hold their content
    }

    /// <summary>No headers.</summary>
    public static ApiHeaders Empty { get; } = new([]);

    /// <summary>The names of all headers.</summary>
    public IReadOnlyCollection<string> Names => [.. Values.Select(static header => header.Key).Distinct(StringComparer.OrdinalIgnoreCase)];

    private KeyValuePair<string, string>[] Values => Volatile.Read(ref _values) ?? Gather();

    /// <summary>The headers of an answer and of its content.</summary>
    /// <param name="response">The answer.</param>
    public static ApiHeaders FromResponse(HttpResponseMessage response)
    {
        var headers = Of(response);
        _ = headers.Values;
        return headers;
    }

    /// <summary>The same for an answer whose headers nobody changes any more.</summary>
    internal static ApiHeaders Of(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new(response);
    }

    /// <summary>The value as text; several values are joined by a comma.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public string? GetString(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var values = Values;
        return MayHave(name) ? Find(values, name) : null;
    }

    /// <summary>The value of a header of the content, such as its type.</summary>
    internal string? GetContentString(string name) => Find(_inner, name);

    /// <summary>All values, in their order; empty when there is none.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public IReadOnlyList<string> GetValues(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. ValuesOf(Values, name)];
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
    public long? GetInt64(string name) => ParseInt64(Trimmed(name));

    /// <summary>A whole number as a header has it.</summary>
    internal static long? ParseInt64(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (ParseDigits(text) is var digits and >= 0)
        {
            return digits;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        return ParseDecimal(text) is { } number && decimal.Truncate(number) == number && number >= long.MinValue && number <= long.MaxValue ? (long)number : null;
    }

    /// <summary>The value as a number.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public double? GetDouble(string name) =>
        double.TryParse(Trimmed(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>The value as a decimal number.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public decimal? GetDecimal(string name) => ParseDecimal(Trimmed(name));

    /// <summary>The value as a point in time: as HTTP writes it (<c>Wed, 31 Jan 2024 12:00:00 GMT</c>) or as ISO 8601.</summary>
    /// <param name="name">The header; case means nothing.</param>
    public DateTimeOffset? GetDateTime(string name) =>
        Trimmed(name) is { } text
        && (DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) || WireText.TryParseDateTime(text, out value))
            ? value : null;

    /// <summary>The names, never the values.</summary>
    public override string ToString() => string.Join(", ", Names);

    private static string? Find(KeyValuePair<string, string>[] values, string name)
    {
        string? text = null;
        foreach (ref readonly var header in values.AsSpan())
        {
            // most of a service's own headers are not there: length tells nearly all others apart
            if (header.Key.Length == name.Length && string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                if (text is not null)
                {
                    return string.Join(", ", ValuesOf(values, name));
                }

                text = header.Value;
            }
        }

        return text;
    }

    private static IEnumerable<string> ValuesOf(KeyValuePair<string, string>[] values, string name) =>
        values.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value);

    /// <summary>The headers, and the given ones behind them.</summary>
    private static KeyValuePair<string, string>[] Copy(HttpHeadersNonValidated headers, KeyValuePair<string, string>[] others)
    {
        if (headers.Count == 0)
        {
            return others;
        }

        var copies = new KeyValuePair<string, string>[headers.Count + others.Length];
        var count = 0;
        foreach (var (name, values) in headers)
        {
            if (values.Count == 1)
            {
                copies[count++] = KeyValuePair.Create(name, values.ToString()); // of one value the value itself
                continue;
            }

            Array.Resize(ref copies, copies.Length + values.Count - 1);
            foreach (var value in values)
            {
                copies[count++] = KeyValuePair.Create(name, value);
            }
        }

        if (others.Length > 0)
        {
            others.CopyTo(copies, count);
        }

        return copies;
    }

    /// <summary>What nearly all whole numbers are, without the general parser; -1 for everything else.</summary>
    private static long ParseDigits(string text)
    {
        if (text.Length is 0 or > 18)
        {
            return -1;
        }

        var number = 0L;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    private static decimal? ParseDecimal(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Puts all headers together, once; several threads may do so, and find the same.</summary>
    private KeyValuePair<string, string>[] Gather()
    {
        var values = _outer is null ? _inner : Copy(_outer.NonValidated, _inner);
        var lengths = 0UL;
        foreach (ref readonly var header in values.AsSpan())
        {
            lengths |= 1UL << (header.Key.Length % 64);
        }

        _lengths = lengths;
        Volatile.Write(ref _values, values);
        return values;
    }

    private bool MayHave(string name) => (_lengths & (1UL << (name.Length % 64))) != 0;

    private string? Trimmed(string name) => GetString(name)?.Trim();
}
