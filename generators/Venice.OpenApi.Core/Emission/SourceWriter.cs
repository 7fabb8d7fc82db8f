using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Venice.OpenApi.Emission;

/// <summary>
/// Writes lines with the indentation of the open blocks. LF only; no trailing spaces; never two empty lines in a row. Interpolated strings are written
/// piece by piece, without being made first: most of what is emitted never exists but in the file.
/// </summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;
    private const int FirstSize = 16 * 1024;

    /// <summary>Four spaces.</summary>
    private const ulong OneLevel = 0x0020_0020_0020_0020;

    private char[] _text = ArrayPool<char>.Shared.Rent(FirstSize);
    private int _length;
    private int _level;
    private bool _atStartOfBlock = true;
    private bool _gapWanted;

    // of the line that is being written: where it began, with the gap before it, and where its content did; -1 when none is
    private int _lineStart = -1;
    private int _contentStart;

    /// <summary>Writes a line, or several at the present indentation, their own kept; an empty one is a <see cref="Gap"/>.</summary>
    public SourceWriter Line(string text = "")
    {
        Append(text);
        return EndLine();
    }

    /// <inheritdoc cref="Line(string)"/>
    public SourceWriter Line([InterpolatedStringHandlerArgument("")] SourcePieces text)
    {
        _ = text;
        return EndLine();
    }

    /// <summary>Writes each line of a shape (a raw string) at the present indentation; its own indentation is kept.</summary>
    public SourceWriter Lines(string text) => Line(text);

    /// <inheritdoc cref="Lines(string)"/>
    public SourceWriter Lines([InterpolatedStringHandlerArgument("")] SourcePieces text) => Line(text);

    /// <summary>An empty line before the next one, unless a block has just begun or ends.</summary>
    public SourceWriter Gap()
    {
        _gapWanted = true;
        return this;
    }

    /// <summary>Writes <paramref name="header"/>, of one or more lines, and opens a block under it.</summary>
    public SourceWriter Open(string header) => Line(header).OpenBrace();

    /// <inheritdoc cref="Open(string)"/>
    public SourceWriter Open([InterpolatedStringHandlerArgument("")] SourcePieces header) => Line(header).OpenBrace();

    /// <summary>Closes the block; <paramref name="tail"/> follows the brace, such as a semicolon.</summary>
    public SourceWriter Close(string tail = "")
    {
        _level--;
        _gapWanted = false;
        Append("}");
        return Line(tail);
    }

    /// <summary>The lines that follow stand one level deeper, without braces: the continuation of a statement.</summary>
    public SourceWriter Indent()
    {
        _level++;
        return this;
    }

    public SourceWriter Outdent()
    {
        _level--;
        return this;
    }

    /// <summary>All that was written. Nothing can be written afterwards.</summary>
    public string Complete()
    {
        var text = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        return text;
    }

    /// <summary>Goes on with the line that is being written. Line ends in it count when the line is ended: looking for them piece by piece costs more than writing.</summary>
    internal void Append(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (_lineStart < 0)
        {
            BeginLine();
        }

        var needed = text!.Length + 1;
        if (_length + needed > _text.Length)
        {
            Grow(needed);
        }

        text.AsSpan().CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private SourceWriter OpenBrace()
    {
        Line("{");
        _level++;
        _atStartOfBlock = true;
        return this;
    }

    private void BeginLine()
    {
        var length = _level * SpacesPerLevel;
        if (_length + length + 2 > _text.Length)
        {
            Grow(length + 2);
        }

        _lineStart = _length;
        if (_gapWanted && !_atStartOfBlock)
        {
            _text[_length++] = '\n';
        }

        var indentation = MemoryMarshal.Cast<char, ulong>(_text.AsSpan(_length, length));
        for (var i = 0; i < indentation.Length; i++)
        {
            indentation[i] = OneLevel;
        }

        _length += length;
        _contentStart = _length;
    }

    private SourceWriter EndLine()
    {
        if (_lineStart < 0)
        {
            return Gap();
        }

        var end = _text.AsSpan(_contentStart, _length - _contentStart).IndexOf('\n');
        return end < 0 ? EndOnlyLine() : EndLines(_contentStart + end);
    }

    private SourceWriter EndOnlyLine()
    {
        var (text, length) = (_text, _length);
        while (length > _contentStart && text[length - 1] is <= ' ' or > '~' && char.IsWhiteSpace(text[length - 1]))
        {
            length--;
        }

        if (length == _contentStart)
        {
            _length = _lineStart;
            _lineStart = -1;
            return Gap();
        }

        text[length] = '\n';
        _length = length + 1;
        (_lineStart, _gapWanted, _atStartOfBlock) = (-1, false, false);
        return this;
    }

    /// <summary>Ends the line at <paramref name="end"/>, and writes what stands behind that anew, line by line.</summary>
    private SourceWriter EndLines(int end)
    {
        var length = _length - end - 1;
        var lines = ArrayPool<char>.Shared.Rent(length);
        Array.Copy(_text, end + 1, lines, 0, length);
        _length = end;
        EndOnlyLine();
        for (var rest = lines.AsSpan(0, length); ; rest = rest.Slice(end + 1))
        {
            end = rest.IndexOf('\n');
            AppendLine(end < 0 ? rest : rest.Slice(0, end));
            if (end < 0)
            {
                break;
            }
        }

        ArrayPool<char>.Shared.Return(lines);
        return this;
    }

    private void AppendLine(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            Gap();
            return;
        }

        BeginLine();
        if (_length + line.Length + 1 > _text.Length)
        {
            Grow(line.Length + 1);
        }

        line.CopyTo(_text.AsSpan(_length));
        _length += line.Length;
        EndOnlyLine();
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + needed));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
