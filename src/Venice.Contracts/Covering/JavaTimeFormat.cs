using System.Text;

namespace Venice.Contracts.Covering;

/// <summary>The letters of Java's <c>DateTimeFormatter</c>, in which a contract writes dates and times, in those of .NET.</summary>
internal static class JavaTimeFormat
{
    /// <summary>Longer than any date with words around it; a contract may come from anywhere.</summary>
    private const int MaxLength = 256;

    /// <summary>Each offset doubles them.</summary>
    private const int MaxFormats = 16;

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["yyyy"] = "yyyy", ["uuuu"] = "yyyy", ["MM"] = "MM", ["dd"] = "dd", ["HH"] = "HH", ["mm"] = "mm", ["ss"] = "ss", ["S"] = "f", ["SS"] = "ff", ["SSS"] = "fff", ["SSSSSS"] = "ffffff",
    };

    /// <returns>The formats that together mean the same; <see langword="null"/> when it has letters that are not known here, or none, or too much of them.</returns>
    public static string[]? Translate(string format)
    {
        if (format.Length is 0 or > MaxLength)
        {
            return null;
        }

        List<StringBuilder> made = [new()];
        for (var at = 0; at < format.Length;)
        {
            var length = LengthOfRun(format, at);
            var run = format.Substring(at, length);
            if (run is ['\'', .., '\''] && length > 1)
            {
                AddAll(made, Literal(length == 2 ? "'" : run[1..^1]));
            }
            else if (run == "XXX" && made.Count < MaxFormats)
            {
                // a letter for no offset, or hours and minutes
                made = [.. made, .. made.ConvertAll(static one => new StringBuilder(one.ToString()))];
                made.Take(made.Count / 2).ToList().ForEach(static one => one.Append("zzz"));
                made.Skip(made.Count / 2).ToList().ForEach(static one => one.Append("'Z'"));
            }
            else if (Known.TryGetValue(run, out var known))
            {
                AddAll(made, known);
            }
            else if (!char.IsAsciiLetter(run[0]) && run[0] is not ('\'' or '[' or ']' or '{' or '}' or '#'))
            {
                AddAll(made, Literal(run));
            }
            else
            {
                return null;
            }

            at += length;
        }

        return [.. made.Select(static one => one.Length == 1 ? $"%{one}" : one.ToString())];
    }

    private static void AddAll(List<StringBuilder> made, string text) => made.ForEach(one => one.Append(text));

    private static string Literal(string text) => string.Concat(text.Select(static c => $"\\{c}"));

    /// <summary>A quoted text, a letter as often as it comes in a row, or a single character.</summary>
    private static int LengthOfRun(string format, int at)
    {
        if (format[at] == '\'')
        {
            var end = format.IndexOf('\'', at + 1);
            return end < 0 ? 1 : end - at + 1;
        }

        var length = 1;
        while (char.IsAsciiLetter(format[at]) && at + length < format.Length && format[at + length] == format[at])
        {
            length++;
        }

        return length;
    }
}
