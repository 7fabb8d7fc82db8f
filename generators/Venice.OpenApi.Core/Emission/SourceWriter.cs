using System.Buffers;
using System.Runtime.CompilerServices;

namespace Venice.OpenApi.Emission;

/// <summary>
/// Writes lines with the indentation of the open blocks. LF only; no trailing spaces; never two empty lines in a row. Interpolated strings are written
/// piece by piece, without being made first: most of what is emitted never exists but in the file.
/// </summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;
    private const int FirstSize = 16 * 1024;

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

    /// <summary>Goes on with the line that is being written; what stands behind a line end, on the next one.</summary>
    internal void Append(string? text)
    {
        if (text is null)
        {
            return;
        }

        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            AppendPart(text, start, end - start);
            EndLine();
            start = end + 1;
        }

        AppendPart(text, start, text.Length - start);
    }

    private SourceWriter OpenBrace()
    {
        Line("{");
        _level++;
        _atStartOfBlock = true;
        return this;
    }

    private void AppendPart(string text, int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        var indentation = _level * SpacesPerLevel;
        if (_length + length + indentation + 2 > _text.Length)
        {
            Grow(length + indentation + 2);
        }

        if (_lineStart < 0)
        {
            BeginLine(indentation);
        }

        text.CopyTo(start, _text, _length, length);
        _length += length;
    }

    private void BeginLine(int indentation)
    {
        _lineStart = _length;
        if (_gapWanted && !_atStartOfBlock)
        {
            _text[_length++] = '\n';
        }

        _text.AsSpan(_length, indentation).Fill(' ');
        _length += indentation;
        _contentStart = _length;
    }

    private SourceWriter EndLine()
    {
        while (_lineStart >= 0 && _length > _contentStart && char.IsWhiteSpace(_text[_length - 1]))
        {
            _length--;
        }

        if (_lineStart < 0 || _length == _contentStart)
        {
            _length = _lineStart < 0 ? _length : _lineStart;
            _lineStart = -1;
            return Gap();
        }

        _text[_length++] = '\n';
        (_lineStart, _gapWanted, _atStartOfBlock) = (-1, false, false);
        return this;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + needed));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
