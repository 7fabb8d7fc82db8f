using System.Text;

namespace Venice.OpenApi.Reading.Yaml.Subset;

/// <summary>Scalars without quotes.</summary>
internal sealed class PlainText(TextCursor cursor, NamePool names, StringBuilder buffer)
{
    /// <summary>What may end a scalar, a bit for each; all of it stands before the letters.</summary>
    private const ulong Marks = (1UL << '\n') | (1UL << '\r') | (1UL << '\t') | (1UL << '#') | (1UL << ':');

    /// <summary>Whether a plain scalar may begin with the character here. (Some that YAML allows are left to the general parser.)</summary>
    public bool IsStart => cursor.Current switch
    {
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '?' or ':' or '\t' => false,
        '-' => !TextCursor.IsBlankOrEnd(cursor.Peek(1)),
        _ => !cursor.IsAtLineEnd,
    };

    /// <summary>The length of the plain key that begins here and has its colon on this line, or -1; also when it has a star, which may begin an alias.</summary>
    public int KeyLength()
    {
        if (!IsStart)
        {
            return -1;
        }

        var end = LineLength(inFlow: false);
        return end > 0 && cursor.Peek(end) == ':' && cursor.Text.IndexOf('*', cursor.At, end) < 0 ? end : -1;
    }

    public string TakeKey(int length)
    {
        var key = Take(length);
        cursor.At++;
        return key;
    }

    /// <summary>A plain scalar on one line in a flow collection; <see langword="null"/> when it is of another kind.</summary>
    public string? TakeInFlow()
    {
        var length = IsStart ? LineLength(inFlow: true) : -1;
        return length > 0 ? Take(length) : null;
    }

    /// <summary>
    /// The scalar that begins here and goes on over the lines that are indented deeper than <paramref name="parent"/>, and moves to the next content;
    /// <see langword="null"/> when that is not simple.
    /// </summary>
    public string? TakeValue(int parent)
    {
        var length = IsStart ? LineLength(inFlow: false) : -1;
        if (length < 0 || cursor.Peek(length) == ':')
        {
            return null;
        }

        var first = Take(length);
        cursor.SkipSpaces();
        if (cursor.Current == '#' || !GoesOn(parent, out var breaks))
        {
            return cursor.LeaveLine() ? first : null;
        }

        buffer.Clear().Append(first);
        do
        {
            length = cursor.IsAtDash || cursor.Current is '?' or ':' or '\t' ? -1 : LineLength(inFlow: false);
            if (length < 0 || cursor.Peek(length) == ':')
            {
                return null;
            }

            buffer.Append(breaks == 1 ? ' ' : '\n', Math.Max(1, breaks - 1)).Append(cursor.Text, cursor.At, length);
            cursor.At += length;
            cursor.SkipSpaces();
        }
        while (cursor.Current != '#' && GoesOn(parent, out breaks));
        return cursor.LeaveLine() ? buffer.ToString() : null;
    }

    private string Take(int length)
    {
        var taken = names.Take(cursor.Text, cursor.At, length);
        cursor.At += length;
        return taken;
    }

    /// <summary>Moves to the next line of the same scalar, if there is one; else it stays at the end of the line.</summary>
    private bool GoesOn(int parent, out int breaks)
    {
        breaks = 0;
        var ahead = 0;
        while (TextCursor.IsBreakOrEnd(cursor.Peek(ahead)))
        {
            if (cursor.At + ahead >= cursor.Text.Length)
            {
                return false;
            }

            ahead += cursor.Peek(ahead) == '\r' && cursor.Peek(ahead + 1) == '\n' ? 2 : 1;
            var content = cursor.BehindSpaces(cursor.At + ahead) - cursor.At;

            breaks++;
            if (!TextCursor.IsBreakOrEnd(cursor.Peek(content)))
            {
                return content - ahead > parent && cursor.Peek(content) != '#' && Move(breaks);
            }

            ahead = content;
        }

        return false;
    }

    private bool Move(int breaks)
    {
        for (var i = 0; i < breaks; i++)
        {
            cursor.NextLine();
            cursor.SkipSpaces();
        }

        return true;
    }

    /// <summary>The characters here up to a key's colon, a comment or the end of the line, without the spaces before it; -1 with a tab.</summary>
    private int LineLength(bool inFlow)
    {
        var (text, start) = (cursor.Text, cursor.At);
        var at = inFlow ? FlowEnd(text, start) : LineEnd(text, start);
        if (at < 0)
        {
            return -1;
        }

        var end = at;
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        // a key's colon may stand behind spaces; the general parser knows what that means
        return end < text.Length && text[end] == ' ' && HasColonBehindSpaces(text, end) ? -1 : end - start;
    }

    private static int LineEnd(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            // letters, digits and spaces, that is nearly all
            if (text[at] is var c && (c > ':' || (Marks & (1UL << c)) == 0))
            {
                continue;
            }

            switch (c)
            {
                case '\t':
                    return -1;
                case ':' when !TextCursor.IsBlankOrEnd(at + 1 < text.Length ? text[at + 1] : '\0'):
                case '#' when at == start || text[at - 1] != ' ':
                    continue;
                default:
                    return at;
            }
        }

        return text.Length;
    }

    private static int FlowEnd(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\t':
                    return -1;
                case '\n' or '\r' or ':' or ',' or '[' or ']' or '{' or '}' or '?':
                case '#' when at > start && text[at - 1] == ' ':
                    return at;
            }
        }

        return text.Length;
    }

    private static bool HasColonBehindSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && text[at] == ':';
    }
}
