using System.Text;

namespace Venice.OpenApi.Emission;

/// <summary>Writes lines with the indentation of the open blocks. LF only; no trailing spaces; never two empty lines in a row.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private int _level;
    private bool _atStartOfBlock = true;
    private bool _gapWanted;

    /// <summary>Writes a line; an empty one is a <see cref="Gap"/>.</summary>
    public SourceWriter Line(string text = "")
    {
        if (text.Length == 0)
        {
            return Gap();
        }

        if (_gapWanted && !_atStartOfBlock)
        {
            _text.Append('\n');
        }

        _gapWanted = false;
        _atStartOfBlock = false;
        _text.Append(' ', _level * SpacesPerLevel).Append(text).Append('\n');
        return this;
    }

    /// <summary>Writes each line of a shape (a raw string) at the present indentation; its own indentation is kept.</summary>
    public SourceWriter Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(line.TrimEnd());
        }

        return this;
    }

    /// <summary>An empty line before the next one, unless a block has just begun or ends.</summary>
    public SourceWriter Gap()
    {
        _gapWanted = true;
        return this;
    }

    /// <summary>Writes <paramref name="header"/>, of one or more lines, and opens a block under it.</summary>
    public SourceWriter Open(string header)
    {
        Lines(header);
        Line("{");
        _level++;
        _atStartOfBlock = true;
        return this;
    }

    /// <summary>Closes the block; <paramref name="tail"/> follows the brace, such as a semicolon.</summary>
    public SourceWriter Close(string tail = "")
    {
        _level--;
        _gapWanted = false;
        return Line("}" + tail);
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

    public override string ToString() => _text.ToString();
}
