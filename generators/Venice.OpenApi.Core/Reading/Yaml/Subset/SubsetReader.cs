using System.Text;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Building;
using Venice.OpenApi.Reading.Edits;

namespace Venice.OpenApi.Reading.Yaml.Subset;

/// <summary>
/// The part of YAML that documents are written in, several times faster than a general parser and without loading one: block mappings and sequences with
/// plain, quoted and block scalars, and simple flow collections. Whatever is unusual, or wrong, ends the attempt, so that the general parser decides and
/// words the finding: tabs, anchors, tags, merge keys, explicit keys, directives, several documents, odd escapes, irregular indentation.
/// </summary>
internal sealed class SubsetReader
{
    private readonly TextCursor _cursor;
    private readonly SpecTreeBuilder _builder;
    private readonly PlainText _plain;
    private readonly QuotedText _quoted;
    private readonly BlockText _block;

    private SubsetReader(string file, string text, SpecTreeBuilder builder)
    {
        var (names, buffer) = (new NamePool(), new StringBuilder());
        _cursor = new(file, text);
        _builder = builder;
        _plain = new(_cursor, names, buffer);
        _quoted = new(_cursor, names, buffer);
        _block = new(_cursor, buffer);
    }

    /// <summary>The tree that the general parser would give, with its findings in <paramref name="bag"/>; <see langword="null"/>, and no finding, when the text has something unusual.</summary>
    public static SpecNode? TryRead(string file, string text, DiagnosticBag bag)
    {
        var findings = new DiagnosticBag();
        var builder = new SpecTreeBuilder(findings);
        if (!new SubsetReader(file, text, builder).ReadDocument())
        {
            return null;
        }

        foreach (var finding in findings.ToEquatableArray())
        {
            bag.Add(finding);
        }

        return builder.Close();
    }

    /// <summary>
    /// The entry that stands in a mapping in the place of another; <see langword="null"/> when there is anything to find or unusual, or it does not end where
    /// the one before it did.
    /// </summary>
    /// <param name="at">Where its key begins, which is where the other's began.</param>
    public static SpecEntry? TryReadEntry(string file, string text, int at, EditedEntry before)
    {
        var findings = new DiagnosticBag();
        var builder = new SpecTreeBuilder(findings);
        builder.BeginMapInside(before.Entry.KeyPlace, before.Depth);
        return new SubsetReader(file, text, builder).ReadEntry(at, before) && findings.IsEmpty ? builder.CloseInside().Entries[0] : null;
    }

    private bool ReadEntry(int at, EditedEntry before)
    {
        _cursor.MoveTo(at, before.Entry.KeyPlace);
        var column = _cursor.Column;

        // what was the key's beginning may have become a mark between documents
        if (!_cursor.ToContent() || !IsAtKey(out var length) || !ReadKey(length) || !ReadEntry(column) || _builder.IsStopped)
        {
            return false;
        }

        return before.Next is { } next ? _cursor.Place == next : _cursor.IsAtEnd;
    }

    private bool ReadDocument()
    {
        if (_cursor.Text.StartsWith("---\n", StringComparison.Ordinal))
        {
            _cursor.At = 3;
            _cursor.NextLine();
        }

        return _cursor.ToContent() && _cursor.Column == 0 && IsAtKey(out var length) && ReadMap(length) && _cursor.IsAtEnd && !_builder.IsStopped;
    }

    /// <summary>A value that begins a line, or an entry of a sequence.</summary>
    private bool ReadNode(int parent) =>
        _cursor.IsAtDash ? ReadList()
        : IsAtKey(out var length) ? ReadMap(length)
        : ReadScalar(parent);

    private bool ReadMap(int keyLength)
    {
        var column = _cursor.Column;
        if (_builder.IsFull)
        {
            return false;
        }

        _builder.BeginMap(_cursor.Place);
        do
        {
            if ((keyLength < 0 && !IsAtKey(out keyLength)) || !ReadKey(keyLength) || !ReadEntry(column))
            {
                return false;
            }

            keyLength = -1;
        }
        while (_cursor.Indentation == column);
        _builder.End();
        return _cursor.Indentation < column;
    }

    private bool ReadList()
    {
        var column = _cursor.Column;
        if (_builder.IsFull)
        {
            return false;
        }

        _builder.BeginList(_cursor.Place);
        do
        {
            _cursor.At++;
            if (!ReadItem(column))
            {
                return false;
            }
        }
        while (_cursor.Indentation == column && _cursor.IsAtDash);
        _builder.End();
        return _cursor.Indentation <= column;
    }

    private bool ReadItem(int column)
    {
        var behindDash = _cursor.Place;
        _cursor.SkipSpaces();
        if (!_cursor.IsAtLineEnd && _cursor.Current != '#')
        {
            return ReadNode(column);
        }

        if (!_cursor.LeaveLine())
        {
            return false;
        }

        return _cursor.Indentation > column ? ReadNode(column) : Nothing(behindDash);
    }

    private bool ReadEntry(int column)
    {
        var behindColon = _cursor.Place;
        _cursor.SkipSpaces();
        if (!_cursor.IsAtLineEnd && _cursor.Current != '#')
        {
            return ReadScalar(column);
        }

        if (!_cursor.LeaveLine())
        {
            return false;
        }

        return _cursor.Indentation > column ? ReadNode(column)
            : _cursor.Indentation == column && _cursor.IsAtDash ? ReadList()
            : Nothing(behindColon);
    }

    /// <summary>Whether a mapping's key begins here, with its colon on the same line; of a quoted one, the length is not told.</summary>
    private bool IsAtKey(out int length)
    {
        length = 0;
        if (_cursor.Current is not ('"' or '\''))
        {
            length = _plain.KeyLength();
            return length > 0;
        }

        var quote = _cursor.Current;
        var end = 1;
        while (_cursor.Peek(end) != quote)
        {
            if (_cursor.Peek(end) == '\\' || TextCursor.IsBreakOrEnd(_cursor.Peek(end)))
            {
                return false;
            }

            end++;
        }

        return _cursor.Peek(end + 1) == ':' && TextCursor.IsBlankOrEnd(_cursor.Peek(end + 2));
    }

    private bool ReadKey(int length)
    {
        var place = _cursor.Place;
        if (length > 0)
        {
            var key = _plain.TakeKey(length);
            _builder.Key(place, key);
            return key != "<<" && length < SpecLimits.SimpleKey;
        }

        if (_quoted.Take(int.MaxValue) is not { } text || _cursor.Current != ':')
        {
            return false;
        }

        _cursor.At++;
        _builder.Key(place, text);
        return text.Length < SpecLimits.SimpleKey;
    }

    /// <summary>A scalar or a flow collection, and to the next content.</summary>
    private bool ReadScalar(int parent)
    {
        var place = _cursor.Place;
        switch (_cursor.Current)
        {
            case '|' or '>':
                return Add(place, SpecScalarKind.String, _block.Take(parent));
            case '"' or '\'':
                return Add(place, SpecScalarKind.String, _quoted.Take(parent)) && _cursor.LeaveLine();
            case '[' or '{':
                return new FlowReader(_cursor, _builder, _plain, _quoted).Read(parent) && _cursor.LeaveLine();
            default:
                return _plain.TakeValue(parent) is { } text && Add(place, CoreSchema.Resolve(text), text);
        }
    }

    private bool Nothing(SourcePlace place) => Add(place, SpecScalarKind.Null, "");

    private bool Add(SourcePlace place, SpecScalarKind kind, string? text)
    {
        if (text is null)
        {
            return false;
        }

        _builder.Scalar(place, kind, text);
        return !_builder.IsStopped;
    }
}
