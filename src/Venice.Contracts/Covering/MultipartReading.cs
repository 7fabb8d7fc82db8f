using System.Text;
using System.Text.Json.Nodes;

namespace Venice.Contracts.Covering;

/// <summary>Reads the parts of a multipart body as a contract keeps it. Nothing is demanded of it: what cannot be read has no parts.</summary>
internal static class MultipartReading
{
    /// <summary>Stands for the bytes of a file.</summary>
    public const string File = "(a file)";

    /// <returns>The parts by their names; of those with the same name, the last one.</returns>
    public static JsonObject ByName(IReadOnlyList<KeyValuePair<string, string>> parts)
    {
        var named = new JsonObject();
        foreach (var (name, text) in parts)
        {
            named[name] = text;
        }

        return named;
    }

    /// <returns>Each part's name and text, in their order.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Parts(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
        {
            return [];
        }

        // bytes keep their value in this encoding, whatever they are
        var text = Encoding.Latin1.GetString(bytes, 0, length);
        var end = text.IndexOf("\r\n", StringComparison.Ordinal);
        if (end <= 2)
        {
            return [];
        }

        var parts = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split(text[..end]))
        {
            if (part.IndexOf("\r\n\r\n", StringComparison.Ordinal) is > 0 and var gap && Value(part[..gap], " name=\"") is { } name)
            {
                parts.Add(new(name, Value(part[..gap], " filename=\"") is null ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(part[(gap + 4)..].TrimEnd('\r', '\n'))) : File));
            }
        }

        return parts;
    }

    private static string? Value(string head, string start)
    {
        var at = head.IndexOf(start, StringComparison.Ordinal);
        var end = at < 0 ? -1 : head.IndexOf('"', at + start.Length);
        return end < 0 ? null : head[(at + start.Length)..end];
    }
}
