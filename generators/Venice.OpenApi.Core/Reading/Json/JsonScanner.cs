using System.Globalization;
using System.Text;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Building;

namespace Venice.OpenApi.Reading.Json;

/// <summary>Walks a JSON text, counts lines, and reads its scalars.</summary>
internal sealed class JsonScanner(string file, string text, DiagnosticBag bag)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public int At => _at;

    public bool IsAtEnd => _at >= text.Length;

    /// <summary>The next character, NUL at the end (the text itself holds none).</summary>
    public char Current => _at < text.Length ? text[_at] : '\0';

    public SourcePlace Place => new(file, _line, _at - _lineStart + 1);

    public void Advance() => _at++;

    /// <summary>Goes on at an index whose place is known.</summary>
    public void MoveTo(int at, SourcePlace place) => (_at, _line, _lineStart) = (at, place.Line, at - place.Column + 1);

    public void SkipSpace()
    {
        while (_at < text.Length && text[_at] is ' ' or '\n' or '\r' or '\t')
        {
            if (TextPosition.IsLineEnd(text, _at))
            {
                _line++;
                _lineStart = _at + 1;
            }

            _at++;
        }
    }

    /// <summary>Reports what is wrong here; always <see langword="false"/>.</summary>
    public bool Fail(string what)
    {
        bag.Report(ReadingRules.JsonSyntax, Place, IsAtEnd ? $"{what}, but the text ends" : $"{what}, but '{SpecExcerpt.Of(Current.ToString())}' stands here");
        return false;
    }

    public bool TryReadScalar(SpecTreeBuilder builder)
    {
        var place = Place;
        switch (Current)
        {
            case '"':
                return TryReadString(builder, place);
            case '-' or (>= '0' and <= '9'):
                return TryReadNumber(builder, place);
            case 't' when TakeWord("true"):
                builder.Scalar(place, SpecScalarKind.Boolean, "true");
                return true;
            case 'f' when TakeWord("false"):
                builder.Scalar(place, SpecScalarKind.Boolean, "false");
                return true;
            case 'n' when TakeWord("null"):
                builder.Scalar(place, SpecScalarKind.Null, "null");
                return true;
            case '/' or '#':
                return Fail("a value is expected (JSON has no comments)");
            case ']' or '}':
                return Fail("a value is expected (a comma must not stand before the end)");
            default:
                return Fail("a value is expected");
        }
    }

    private bool TakeWord(string word)
    {
        if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0)
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private bool TryReadNumber(SpecTreeBuilder builder, SourcePlace place)
    {
        var start = _at;
        var isInteger = true;
        _at += Current == '-' ? 1 : 0;
        var leadingZero = Current == '0';
        var digits = TakeDigits();
        if (digits == 0 || (leadingZero && digits > 1))
        {
            return Fail("a number without leading zeros is expected");
        }

        if (Current == '.')
        {
            isInteger = false;
            _at++;
            if (TakeDigits() == 0)
            {
                return Fail("digits are expected after the point");
            }
        }

        if (Current is 'e' or 'E')
        {
            isInteger = false;
            _at++;
            _at += Current is '+' or '-' ? 1 : 0;
            if (TakeDigits() == 0)
            {
                return Fail("digits are expected in the exponent");
            }
        }

        builder.Scalar(place, isInteger ? SpecScalarKind.Integer : SpecScalarKind.Number, text.Substring(start, _at - start));
        return true;
    }

    private int TakeDigits()
    {
        var start = _at;
        while (Current is >= '0' and <= '9')
        {
            _at++;
        }

        return _at - start;
    }

    private bool TryReadString(SpecTreeBuilder builder, SourcePlace place)
    {
        _at++;
        StringBuilder? decoded = null;
        var from = _at;
        while (Current != '"')
        {
            if (IsAtEnd || Current is '\n' or '\r')
            {
                return Fail("'\"' is expected at the end of a string");
            }

            if (Current == '\\')
            {
                decoded = (decoded ?? new()).Append(text, from, _at - from);
                if (!TryReadEscape(decoded))
                {
                    return false;
                }

                from = _at;
                continue;
            }

            if (Current < ' ')
            {
                bag.Report(ReadingRules.ControlCharacter, Place, $"U+{(int)Current:X4}");
            }

            _at++;
        }

        var plain = text.Substring(from, _at - from);
        _at++;
        builder.Scalar(place, SpecScalarKind.String, decoded is null ? plain : decoded.Append(plain).ToString());
        return true;
    }

    private bool TryReadEscape(StringBuilder decoded)
    {
        var escape = _at + 1 < text.Length ? text[_at + 1] : '\0';
        if (escape == 'u')
        {
            if (_at + 6 > text.Length
                || !ushort.TryParse(text.Substring(_at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                return Fail("four hexadecimal digits are expected in an escape '\\u'");
            }

            decoded.Append((char)unit);
            _at += 6;
            return true;
        }

        var at = "\"\\/bfnrt".IndexOf(escape);
        if (at < 0)
        {
            return Fail("an escape of JSON is expected");
        }

        decoded.Append("\"\\/\b\f\n\r\t"[at]);
        _at += 2;
        return true;
    }
}
