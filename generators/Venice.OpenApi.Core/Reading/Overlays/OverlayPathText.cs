using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Reading.Overlays;

/// <summary>A path's text, and how far it was parsed.</summary>
internal sealed class OverlayPathText(string text)
{
    public int Position { get; private set; }

    /// <summary>What is wrong at <see cref="Position"/>; the first finding stays.</summary>
    public string? Failure { get; private set; }

    public bool IsAtEnd => Position >= text.Length;

    private char Current => IsAtEnd ? '\0' : text[Position];

    public OverlaySelector? Fail(string what)
    {
        Failure ??= what;
        return null;
    }

    public bool Take(string token)
    {
        if (string.CompareOrdinal(text, Position, token, 0, token.Length) != 0)
        {
            return false;
        }

        Position += token.Length;
        return true;
    }

    public void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            Position++;
        }
    }

    /// <summary>A name behind a dot. The hyphen is not in the RFC's short form, but in the names of extensions.</summary>
    public string? TakeName()
    {
        var start = Position;
        while (!IsAtEnd && (char.IsLetterOrDigit(Current) || Current is '_' or '-' or >= '\u0080'))
        {
            Position++;
        }

        return Position == start ? null : text.Substring(start, Position - start);
    }

    public int? TakeInteger()
    {
        var start = Position;
        var end = start + (Current == '-' ? 1 : 0);
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        if (!int.TryParse(text.Substring(start, end - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        Position = end;
        return value;
    }

    public string? TakeQuoted()
    {
        var quote = Current;
        if (quote is not ('\'' or '"'))
        {
            return null;
        }

        var value = new StringBuilder();
        for (var at = Position + 1; at < text.Length; at++)
        {
            if (text[at] == quote)
            {
                Position = at + 1;
                return value.ToString();
            }

            if (text[at] != '\\')
            {
                value.Append(text[at]);
            }
            else if (Escape(at + 1) is { } escape)
            {
                value.Append(escape.Character);
                at += escape.Length;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    public (SpecScalarKind Kind, string Text)? TakeLiteral()
    {
        if (TakeQuoted() is { } quoted)
        {
            return (SpecScalarKind.String, quoted);
        }

        var end = Position;
        while (end < text.Length && text[end] is not (' ' or ')' or ']'))
        {
            end++;
        }

        var word = text.Substring(Position, end - Position);
        var kind = Yaml.CoreSchema.Resolve(word);
        if (word.Length == 0 || kind == SpecScalarKind.String)
        {
            return null;
        }

        Position = end;
        return (kind, word);
    }

    private (char Character, int Length)? Escape(int at)
    {
        if (at >= text.Length)
        {
            return null;
        }

        if (text[at] == 'u')
        {
            return at + 4 < text.Length && ushort.TryParse(text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
                ? ((char)unit, 5)
                : null;
        }

        var known = "'\"\\/bfnrt".IndexOf(text[at]);
        return known < 0 ? null : ("'\"\\/\b\f\n\r\t"[known], 1);
    }
}
