using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Reading.Yaml.Subset;

/// <summary>Scalars in quotes.</summary>
internal sealed class QuotedText(TextCursor cursor, NamePool names, StringBuilder buffer)
{
    /// <summary>
    /// The text in the quotes that begin here, and moves behind them; <see langword="null"/> when it is not simple: an unusual escape, a tab at a fold,
    /// a line that is not indented deeper than <paramref name="parent"/>.
    /// </summary>
    public string? Take(int parent)
    {
        var quote = cursor.Current;
        cursor.At++;
        var start = cursor.At;
        var (text, end) = (cursor.Text, start);
        while (end < text.Length && text[end] != quote && text[end] is not ('\\' or '\n' or '\r'))
        {
            end++;
        }

        var isSimple = end < text.Length && text[end] == quote && (quote == '"' || end + 1 == text.Length || text[end + 1] != quote);
        if (!isSimple)
        {
            return quote == '"' ? Double(parent) : Single(parent);
        }

        cursor.At = end + 1;
        return names.Take(text, start, end - start);
    }

    private string? Single(int parent)
    {
        buffer.Clear();
        while (!cursor.IsAtEnd)
        {
            var c = cursor.Current;
            if (c == '\'' && cursor.Peek(1) != '\'')
            {
                cursor.At++;
                return buffer.ToString();
            }

            if (c is '\n' or '\r')
            {
                if (!Fold(parent, kept: 0))
                {
                    return null;
                }
            }
            else
            {
                buffer.Append(c);
                cursor.At += c == '\'' ? 2 : 1;
            }
        }

        return null;
    }

    private string? Double(int parent)
    {
        buffer.Clear();
        var kept = 0;
        while (!cursor.IsAtEnd)
        {
            var c = cursor.Current;
            switch (c)
            {
                case '"':
                    cursor.At++;
                    return buffer.ToString();
                case '\n' or '\r' when !Fold(parent, kept):
                case '\\' when !Escape(parent):
                    return null;
                case '\\':
                    kept = buffer.Length;
                    break;
                case '\n' or '\r':
                    break;
                default:
                    buffer.Append(c);
                    cursor.At++;
                    break;
            }
        }

        return null;
    }

    /// <summary>A line end is a space, further ones are themselves; spaces around them are layout.</summary>
    /// <param name="kept">What was written as an escape is no layout.</param>
    private bool Fold(int parent, int kept)
    {
        var end = buffer.Length;
        while (end > kept && buffer[end - 1] == ' ')
        {
            end--;
        }

        buffer.Length = end;
        if (end > kept && buffer[end - 1] == '\t')
        {
            return false;
        }

        var breaks = 0;
        while (cursor.Current is '\n' or '\r')
        {
            cursor.NextLine();
            cursor.SkipSpaces();
            breaks++;
        }

        buffer.Append(breaks == 1 ? ' ' : '\n', Math.Max(1, breaks - 1));
        return cursor.Column > parent && cursor.Current != '\t';
    }

    private bool Escape(int parent)
    {
        var c = cursor.Peek(1);
        switch (c)
        {
            case '"' or '\\' or '/' or ' ':
                buffer.Append(c);
                break;
            case 'n':
                buffer.Append('\n');
                break;
            case 't':
                buffer.Append('\t');
                break;
            case 'r':
                buffer.Append('\r');
                break;
            case 'u':
                return CodeUnit();
            case '\n':
                cursor.At++;
                cursor.NextLine();
                cursor.SkipSpaces();
                return cursor.Column > parent && !cursor.IsAtLineEnd && cursor.Current != '\t';
            default:
                return false;
        }

        cursor.At += 2;
        return true;
    }

    private bool CodeUnit()
    {
        var digits = cursor.At + 2;
        if (digits + 4 > cursor.Text.Length
            || !int.TryParse(cursor.Text.Substring(digits, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code == 0
            || char.IsSurrogate((char)code))
        {
            return false;
        }

        buffer.Append((char)code);
        cursor.At = digits + 4;
        return true;
    }
}
