namespace Venice.OpenApi.Reading.Yaml;

/// <summary>Follows the texts in double quotes that begin as a value and go on over lines.</summary>
internal sealed class YamlQuotedLines
{
    private int _indentation = -1;

    /// <summary>How many spaces the line lacks to be a continuation of the open quoted text; 0 when none is open.</summary>
    public int MissingIndentation(string text, int start, int end)
    {
        var content = start;
        while (content < end && text[content] == ' ')
        {
            content++;
        }

        if (_indentation < 0)
        {
            var quote = OpenQuote(text, content, end);
            _indentation = quote < 0 ? -1 : AfterDashes(text, content, end) - start + 1;
            return 0;
        }

        // Leading spaces of a continuation line are not part of the text, so more of them change nothing.
        var missing = Math.Max(0, _indentation - (content - start));
        if (Closes(text, start, end))
        {
            _indentation = -1;
        }

        return missing;
    }

    /// <summary>The quote that begins the value of this line and is not closed on it, or -1.</summary>
    private static int OpenQuote(string text, int content, int end)
    {
        for (var at = content; at < end; at++)
        {
            var isValue = text[at] == '"' && at > content && text[at - 1] == ' ' && text[Before(text, at)] is ':' or '-';
            if (isValue)
            {
                return Closes(text, at + 1, end) ? -1 : at;
            }

            if (text[at] is '"' or '\'' or '#' or '|' or '>')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Where the key begins in a line like <c>- - key: "…</c>.</summary>
    private static int AfterDashes(string text, int content, int end)
    {
        while (content + 1 < end && text[content] == '-' && text[content + 1] == ' ')
        {
            do
            {
                content++;
            }
            while (content < end && text[content] == ' ');
        }

        return content;
    }

    private static int Before(string text, int at)
    {
        do
        {
            at--;
        }
        while (at > 0 && text[at] == ' ');

        return at;
    }

    private static bool Closes(string text, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '"')
            {
                return true;
            }
        }

        return false;
    }
}
