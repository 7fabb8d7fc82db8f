using System.Runtime.InteropServices;
using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Yaml.Subset;

/// <summary>A position in a text that knows its line. The text holds no NUL: that is what stands behind its end.</summary>
internal sealed class TextCursor(string file, string text)
{
    private const ulong FourSpaces = 0x0020_0020_0020_0020;

    private int _line = 1;
    private int _lineStart;

    public string Text => text;

    public int At { get; set; }

    public char Current => Peek(0);

    public int Column => At - _lineStart;

    public SourcePlace Place => new(file, _line, Column + 1);

    public bool IsAtEnd => At >= text.Length;

    public bool IsAtLineEnd => IsBreakOrEnd(Current);

    /// <summary>How far the content here is indented; less than any content at the end of the text.</summary>
    public int Indentation => IsAtEnd ? -1 : Column;

    /// <summary>Whether an entry of a block sequence begins here.</summary>
    public bool IsAtDash => Current == '-' && IsBlankOrEnd(Peek(1));

    public static bool IsBreakOrEnd(char c) => c is '\n' or '\r' or '\0';

    public static bool IsBlankOrEnd(char c) => c is ' ' or '\t' or '\n' or '\r' or '\0';

    public char Peek(int ahead) => At + ahead < text.Length ? text[At + ahead] : '\0';

    /// <summary>Goes on at an index whose place is known.</summary>
    public void MoveTo(int at, SourcePlace place) => (At, _line, _lineStart) = (at, place.Line, at - place.Column + 1);

    public void SkipSpaces() => At = BehindSpaces(At);

    /// <summary>Where the spaces end that begin at an index, if any do.</summary>
    public int BehindSpaces(int at)
    {
        var all = text;
        if (at >= all.Length || all[at] != ' ')
        {
            return at;
        }

        // indentation is passed by four
        var fours = MemoryMarshal.Cast<char, ulong>(all.AsSpan(at));
        for (var i = 0; i < fours.Length && fours[i] == FourSpaces; i++)
        {
            at += 4;
        }

        while (at < all.Length && all[at] == ' ')
        {
            at++;
        }

        return at;
    }

    public void SkipLine()
    {
        var (all, at) = (text, At);
        while (at < all.Length && !IsBreakOrEnd(all[at]))
        {
            at++;
        }

        At = at;
    }

    /// <summary>Passes the line break, where it stands; at the end of the text there is none.</summary>
    public void NextLine()
    {
        if (IsAtEnd)
        {
            return;
        }

        At += text[At] == '\r' && Peek(1) == '\n' ? 2 : 1;
        _line++;
        _lineStart = At;
    }

    /// <summary>From behind a value to the next content; not when something other than a comment follows on the line, or a tab indents, or a document ends.</summary>
    public bool LeaveLine()
    {
        SkipSpaces();
        if (Current == '#' && text[At - 1] == ' ')
        {
            SkipLine();
        }

        if (!IsAtLineEnd)
        {
            return false;
        }

        NextLine();
        return ToContent();
    }

    /// <summary>From the beginning of a line to the next content, over blank lines and comments.</summary>
    public bool ToContent()
    {
        while (!IsAtEnd)
        {
            SkipSpaces();
            if (Current == '#')
            {
                SkipLine();
            }
            else if (!IsAtLineEnd)
            {
                return Current != '\t' && !IsAtMarker();
            }

            NextLine();
        }

        return true;
    }

    private bool IsAtMarker() => Column == 0 && Current is '-' or '.' && Peek(1) == Current && Peek(2) == Current && IsBlankOrEnd(Peek(3));
}
