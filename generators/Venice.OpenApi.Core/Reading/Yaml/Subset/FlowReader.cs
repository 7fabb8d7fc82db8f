using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Building;

namespace Venice.OpenApi.Reading.Yaml.Subset;

/// <summary>Collections in brackets and braces, with keys and plain scalars that stand on one line each.</summary>
internal sealed class FlowReader(TextCursor cursor, SpecTreeBuilder builder, PlainText plain, QuotedText quoted)
{
    /// <summary>Reads the collection that begins here and moves behind it; not when it has anything unusual.</summary>
    public bool Read(int parent)
    {
        if (builder.IsFull)
        {
            return false;
        }

        var isMap = cursor.Current == '{';
        if (isMap)
        {
            builder.BeginMap(cursor.Place);
        }
        else
        {
            builder.BeginList(cursor.Place);
        }

        var close = isMap ? '}' : ']';
        cursor.At++;
        if (!Skip(parent))
        {
            return false;
        }

        while (cursor.Current != close)
        {
            if ((isMap && !Key(parent)) || !Value(parent) || !Skip(parent) || !Separator(close, parent))
            {
                return false;
            }
        }

        cursor.At++;
        builder.End();
        return true;
    }

    private bool Key(int parent)
    {
        var place = cursor.Place;
        if (Text(parent, out _) is not { Length: > 0 and < SpecLimits.SimpleKey } key || key == "<<" || cursor.Current != ':' || cursor.Peek(1) != ' ')
        {
            return false;
        }

        cursor.At++;
        builder.Key(place, key);
        return Skip(parent);
    }

    private bool Value(int parent)
    {
        if (cursor.Current is '[' or '{')
        {
            return Read(parent);
        }

        var place = cursor.Place;
        if (Text(parent, out var isPlain) is not { } text)
        {
            return false;
        }

        builder.Scalar(place, isPlain ? CoreSchema.Resolve(text) : SpecScalarKind.String, text);
        return !builder.IsStopped;
    }

    private string? Text(int parent, out bool isPlain)
    {
        isPlain = cursor.Current is not ('"' or '\'');
        return isPlain ? plain.TakeInFlow() : quoted.Take(parent);
    }

    private bool Separator(char close, int parent)
    {
        if (cursor.Current != ',')
        {
            return cursor.Current == close;
        }

        cursor.At++;
        return Skip(parent) && cursor.Current != ',';
    }

    /// <summary>Over spaces and line ends, as long as lines, but for closing brackets, are indented deeper than what the collection belongs to.</summary>
    private bool Skip(int parent)
    {
        cursor.SkipSpaces();
        while (cursor.Current is '\n' or '\r')
        {
            cursor.NextLine();
            cursor.SkipSpaces();
            if (cursor.Column <= parent && !cursor.IsAtLineEnd && cursor.Current is not (']' or '}'))
            {
                return false;
            }
        }

        return !cursor.IsAtEnd && cursor.Current is not ('\t' or '#');
    }
}
