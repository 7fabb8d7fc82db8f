using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Tool.Writing;

/// <summary>A string in YAML: plain where every reader takes it for a string, else quoted.</summary>
internal static class YamlScalar
{
    private const string PlainStart = "_/$";
    private const string Plain = "_/$-.+()=;^~@%*&!?<>{}[],'\"\\|";

    /// <summary>Words that are a boolean or null in YAML 1.1 or 1.2.</summary>
    private static readonly HashSet<string> Words =
        new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };

    public static string String(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        if (text.Any(NeedsEscape))
        {
            return Escaped(text);
        }

        return text.AsSpan().ContainsAny('"', '\\') ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{text}\"";
    }

    /// <summary>Everything that begins like a number, a date or an indicator is quoted, and so is <c>16:9</c>, which is 969 in YAML 1.1.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[^1] == ' ' || !(char.IsAsciiLetter(text[0]) || PlainStart.Contains(text[0], StringComparison.Ordinal)) || Words.Contains(text))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isFine = c switch
            {
                ':' => i + 1 < text.Length && text[i + 1] != ' ',
                '#' => text[i - 1] != ' ',
                ' ' => text[i + 1] != '*', // YamlDotNet takes it for an alias when the text is a key
                _ => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal),
            };
            if (!isFine)
            {
                return false;
            }
        }

        return true;
    }

    private static bool NeedsEscape(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when NeedsEscape(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return escaped.Append('"').ToString();
    }
}
