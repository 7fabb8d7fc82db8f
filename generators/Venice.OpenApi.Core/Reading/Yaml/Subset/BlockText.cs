using System.Text;

namespace Venice.OpenApi.Reading.Yaml.Subset;

/// <summary>Scalars after <c>|</c> and <c>&gt;</c>.</summary>
internal sealed class BlockText(TextCursor cursor, StringBuilder buffer)
{
    /// <summary>The text, and moves to the next content; <see langword="null"/> when it keeps the blank lines behind it, its indentation is given or irregular, or there is no text.</summary>
    public string? Take(int parent)
    {
        var isFolded = cursor.Current == '>';
        cursor.At++;
        var isStripped = cursor.Current == '-';
        cursor.At += isStripped ? 1 : 0;
        cursor.SkipSpaces();
        if (!cursor.IsAtLineEnd || cursor.IsAtEnd || !ToText(out var blankLines) || cursor.Column <= parent || cursor.Current == '\t')
        {
            return null;
        }

        var (indentation, breaks, wasIndented) = (cursor.Column, 0, false);
        buffer.Clear();
        while (!cursor.IsAtEnd && cursor.Column == indentation)
        {
            // between two lines that begin with text, a fold is a space and a blank line a line end; else all of them are line ends
            var isIndented = cursor.Current is ' ' or '\t';
            if (isFolded && breaks > 0 && !wasIndented && !isIndented)
            {
                buffer.Append(blankLines == 0 ? ' ' : '\n', Math.Max(1, blankLines));
            }
            else
            {
                buffer.Append('\n', breaks + blankLines);
            }

            wasIndented = isIndented;
            var start = cursor.At;
            cursor.SkipLine();
            buffer.Append(cursor.Text, start, cursor.At - start);
            breaks = cursor.IsAtEnd ? 0 : 1;
            cursor.NextLine();
            blankLines = ToLine(indentation);
        }

        buffer.Append('\n', isStripped ? 0 : breaks);
        return cursor.ToContent() ? buffer.ToString() : null;
    }

    /// <summary>To the first line that is not blank; not when a blank line is indented, which may break a rule.</summary>
    private bool ToText(out int blankLines)
    {
        blankLines = -1;
        do
        {
            cursor.NextLine();
            blankLines++;
        }
        while (cursor.IsAtLineEnd && !cursor.IsAtEnd);
        cursor.SkipSpaces();
        return !cursor.IsAtEnd && !cursor.IsAtLineEnd;
    }

    /// <summary>Over blank lines to the indentation of the next line, or to its content where that is less; tells how many lines were blank.</summary>
    private int ToLine(int indentation)
    {
        for (var blankLines = 0; ; blankLines++)
        {
            while (cursor.Column < indentation && cursor.Current == ' ')
            {
                cursor.At++;
            }

            if (cursor.IsAtEnd || !cursor.IsAtLineEnd)
            {
                return blankLines;
            }

            cursor.NextLine();
        }
    }
}
