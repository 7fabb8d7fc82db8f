using System.Globalization;

namespace Venice.OpenApi.Json;

/// <summary>Dates and times as they are written on the wire, in JSON and in headers alike.</summary>
internal static class WireText
{
    /// <summary>RFC 3339, and ISO 8601 without an offset, which means UTC here: the machine's own zone says nothing about a server.</summary>
    public static bool TryParseDateTime(string text, out DateTimeOffset value)
    {
        value = default;
        return text.Length >= 16 && text[4] == '-' && text[7] == '-' && text[10] is 'T' or 't' or ' '
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    public static bool TryParseDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public static bool TryParseTime(string text, out TimeOnly value)
    {
        value = default;
        var end = text.EndsWith('Z') || text.EndsWith('z') ? text.Length - 1 : text.Length;
        return text.Length >= 5 && text[2] == ':'
            && TimeOnly.TryParseExact(text.AsSpan(0, end), ["HH:mm:ss.FFFFFFF", "HH:mm:ss", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public static string Format(DateTimeOffset value) =>
        value.ToString(value.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Format(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
