using System.Runtime.CompilerServices;
using System.Text;

namespace Venice.OpenApi.Emission;

/// <summary>Text of a document inside comments: it can neither end the comment nor the element, and shows what it is.</summary>
internal static class CommentText
{
    /// <summary>Lines as C# and editors see them, escaped for XML and trimmed at their ends.</summary>
    public static IReadOnlyList<string> XmlLines(string text)
    {
        var trimmed = text.Trim();
        var end = LineEnd(trimmed, 0);
        if (end == trimmed.Length)
        {
            return [Escape(trimmed)];
        }

        var lines = new List<string>();
        var start = 0;
        for (; end < trimmed.Length; end = LineEnd(trimmed, start))
        {
            lines.Add(Escape(trimmed.Substring(start, end - start)).TrimEnd());
            start = end + (trimmed[end] == '\r' && trimmed[end + 1] == '\n' ? 2 : 1);
        }

        lines.Add(Escape(trimmed.Substring(start)).TrimEnd());
        return lines;
    }

    /// <summary>The text in one line, escaped for XML.</summary>
    public static string XmlLine(string text)
    {
        if (IsPlain(text))
        {
            return text.Trim();
        }

        var lines = XmlLines(text);
        return lines is [var only] ? only : string.Join(" ", lines.Where(static line => line.Length > 0));
    }

    /// <summary>A line of code, escaped for XML: its backticks are its own.</summary>
    public static string XmlCode(string line) => Escape(line, hasCodeSpans: false);

    /// <summary>An escaped line with its <c>`code`</c> as an element; a lone backtick stays.</summary>
    public static string WithCode(string escaped)
    {
        if (escaped.IndexOf('`') < 0)
        {
            return escaped;
        }

        var parts = escaped.Split('`');
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            var isCode = i % 2 == 1 && i + 1 < parts.Length && parts[i].Length > 0;
            text.Append(isCode ? $"<c>{parts[i]}</c>{parts[++i]}" : "`" + parts[i]);
        }

        return text.ToString();
    }

    private static string Escape(string line, bool hasCodeSpans = true)
    {
        var plain = PlainEnd(line, 0);
        if (plain == line.Length)
        {
            return line;
        }

        line = CSharpLiteral.WithoutLoneSurrogates(line);
        StringBuilder? text = null;
        var (start, hasCode, mayEndComment) = (0, false, false);
        for (var i = plain; i < line.Length; i = PlainEnd(line, i + 1))
        {
            var c = line[i];
            hasCode |= c == '`';
            mayEndComment |= c == '*';
            if (Escaped(c) is { } escaped)
            {
                text = (text ?? new(line.Length + 16)).Append(line, start, i - start).Append(escaped);
                start = i + 1;
            }
        }

        var result = text is null ? line : text.Append(line, start, line.Length - start).ToString();

        // the end of a delimited comment, should this text ever stand in one
        result = mayEndComment ? result.Replace("*/", "*&#47;") : result;
        return hasCode && hasCodeSpans ? CodeSpans(result) : result;
    }

    private static string? Escaped(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\t' => " ",
        >= ' ' and <= '~' => null,
        _ => IsInvisible(c) ? "\uFFFD" : null,
    };

    /// <summary>Markdown's <c>`code`</c> as the element that editors set in a fixed font; a backtick without a partner stays one.</summary>
    private static string CodeSpans(string line)
    {
        var first = line.IndexOf('`');
        if (first < 0 || line.IndexOf('`', first + 1) < 0 || line.Contains("``"))
        {
            return line;
        }

        var text = new StringBuilder(line.Length + 32);
        var start = 0;
        for (var open = first; open >= 0 && line.IndexOf('`', open + 1) is >= 0 and var close; open = line.IndexOf('`', start))
        {
            text.Append(line, start, open - start).Append("<c>").Append(line, open + 1, close - open - 1).Append("</c>");
            start = close + 1;
        }

        return text.Append(line, start, line.Length - start).ToString();
    }

    /// <summary>Whether nothing in the line needs an escape: it is ASCII without XML's signs, backticks and the end of a comment.</summary>
    public static bool IsPlain(string line) => PlainEnd(line, 0) == line.Length;

    /// <summary>Where plain text ends that begins at an index.</summary>
    private static int PlainEnd(string line, int from)
    {
        var fours = FourCharacters.Of(line, from);
        var at = 0;
        while (at < fours.Length && ArePlain(fours[at]))
        {
            at++;
        }

        for (at = from + (at * 4); at < line.Length && line[at] is not (< ' ' or > '~' or '&' or '<' or '>' or '`' or '*'); at++)
        {
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ArePlain(ulong four) =>
        (FourCharacters.ArePrintable(four) & FourCharacters.AreNot(four, '&') & FourCharacters.AreNot(four, '<') & FourCharacters.AreNot(four, '>')
            & FourCharacters.AreNot(four, '`') & FourCharacters.AreNot(four, '*')) == FourCharacters.All;

    /// <summary>Where the next line end is, or the text's end.</summary>
    private static int LineEnd(string text, int from)
    {
        var at = from == 0 ? FourCharacters.PrintableLength(text) : from;
        while (at < text.Length && text[at] is not ((>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029'))
        {
            at++;
        }

        return at;
    }

    // what XML forbids, and what makes text read in another order than it is written
    private static bool IsInvisible(char c) =>
        c is < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
