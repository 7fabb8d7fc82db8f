using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Emission;

/// <summary>The only way for a value of a document into emitted code: nothing but printable ASCII comes out, whatever goes in.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal in quotes, or <c>null</c>.</summary>
    public static string String(string? value) => value is null ? "null" : Quote(value);

    /// <summary>A literal as a string: what is one already stays as it is.</summary>
    public static string AsString(string literal) => literal.StartsWith("\"", StringComparison.Ordinal) ? literal : Quote(literal);

    /// <summary>A UTF-8 literal. A lone surrogate has no UTF-8 form; it becomes U+FFFD, as it does on the wire.</summary>
    public static string Utf8(string value) => Quote(WithoutLoneSurrogates(value)) + "u8";

    public static string Boolean(bool value) => value ? "true" : "false";

    public static string Int32(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>null</c> or the number.</summary>
    public static string Int32(int? value) => value is { } number ? Int32(number) : "null";

    /// <summary>Whether the text can stand in quotes as it is.</summary>
    internal static bool IsPlain(string value)
    {
        var fours = FourCharacters.Of(value);
        var at = 0;
        while (at < fours.Length
            && (FourCharacters.ArePrintable(fours[at]) & FourCharacters.AreNot(fours[at], '"') & FourCharacters.AreNot(fours[at], '\\')) == FourCharacters.All)
        {
            at++;
        }

        for (at *= 4; at < value.Length; at++)
        {
            if (value[at] is '"' or '\\' or < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    internal static string WithoutLoneSurrogates(string value)
    {
        StringBuilder? copy = null;
        for (var i = FourCharacters.PrintableLength(value); i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                copy ??= new StringBuilder(value);
                copy[i] = '\uFFFD';
            }
        }

        return copy?.ToString() ?? value;
    }

    private static string Quote(string value)
    {
        if (IsPlain(value))
        {
            return string.Concat("\"", value, "\"");
        }

        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                >= ' ' and <= '~' => text.Append(c),
                _ => text.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return text.Append('"').ToString();
    }
}
