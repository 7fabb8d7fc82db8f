using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Conformance;

/// <summary>
/// ECMAScript's expressions in .NET's spelling. The languages differ in what <c>\d \w \s \b . $</c> mean, in classes, and in characters beyond
/// the first plane, which .NET sees as two.
/// </summary>
internal sealed class EcmaPattern
{
    private const string Word = "A-Za-z0-9_";
    private const string Space = @"\t\n\v\f\r\u00A0\uFEFF\u2028\u2029\p{Zs}";
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string Half = @"\uD800-\uDFFF";

    private readonly StringBuilder _translated = new();
    private readonly string _pattern;
    private int _at;

    private EcmaPattern(string pattern) => _pattern = pattern;

    /// <returns><see langword="null"/> for what .NET has no spelling for.</returns>
    public static string? Translate(string pattern)
    {
        var translation = new EcmaPattern(pattern);
        return translation.Run() ? translation._translated.ToString() : null;
    }

    private bool Run()
    {
        while (_at < _pattern.Length)
        {
            var character = _pattern[_at++];
            var done = character switch
            {
                '\\' => Escape(),
                '[' => Class(),
                '.' => Write("(?:" + Pair + @"|[^\n\r\u2028\u2029" + Half + "])"),
                '$' => Write(@"\z"),
                _ when char.IsHighSurrogate(character) && _at < _pattern.Length => Write("(?:" + character + _pattern[_at++] + ")"),
                _ => Write(character.ToString()),
            };
            if (!done)
            {
                return false;
            }
        }

        return true;
    }

    private bool Write(string text)
    {
        _translated.Append(text);
        return true;
    }

    private bool Escape()
    {
        if (_at == _pattern.Length)
        {
            return false;
        }

        var character = _pattern[_at++];
        return character switch
        {
            'd' => Write("[0-9]"),
            'D' => Write(Others("0-9")),
            'w' => Write("[" + Word + "]"),
            'W' => Write(Others(Word)),
            's' => Write("[" + Space + "]"),
            'S' => Write(Others(Space)),
            'b' => Write($"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))"),
            'B' => Write($"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))"),
            'u' when CodePoint() is { } text => Write(text.Length == 1 ? Literal(text[0]) : "(?:" + text + ")"),
            _ => Write("\\" + character),
        };
    }

    private static string Others(string set) => "(?:" + Pair + "|[^" + set + Half + "])";

    private static string Literal(char character) => @"\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>After <c>\u</c>: the character of <c>{1F600}</c>; <see langword="null"/>, nothing read, for four plain digits, which .NET knows.</summary>
    private string? CodePoint()
    {
        var close = _at < _pattern.Length && _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) : -1;
        if (close < 0
            || !int.TryParse(_pattern.Substring(_at + 1, close - _at - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            || value is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return null;
        }

        _at = close + 1;
        return char.ConvertFromUtf32(value);
    }

    /// <summary>A class, from behind its bracket.</summary>
    private bool Class()
    {
        var isNegated = _at < _pattern.Length && _pattern[_at] == '^';
        _at += isNegated ? 1 : 0;
        var set = new StringBuilder();
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            if (!ClassMember(set))
            {
                return false;
            }
        }

        if (_at++ == _pattern.Length)
        {
            return false;
        }

        return set.Length == 0
            ? Write(isNegated ? @"(?:" + Pair + @"|[\s\S])" : "(?!)")
            : Write(isNegated ? Others(set.ToString()) : "[" + set + "]");
    }

    private bool ClassMember(StringBuilder set)
    {
        var character = _pattern[_at++];
        if (char.IsSurrogate(character))
        {
            return false;
        }

        if (character != '\\')
        {
            // Inside of a class a bracket is a character to ECMAScript, and after a hyphen the start of a subtraction to .NET.
            set.Append(character == '[' ? @"\[" : character.ToString());
            return true;
        }

        if (_at == _pattern.Length)
        {
            return false;
        }

        var escaped = _pattern[_at++];
        if (escaped is 'D' or 'W' or 'S')
        {
            // Inside of a class .NET's own must do: they differ only beyond ASCII.
            set.Append('\\').Append(escaped);
            return true;
        }

        if (escaped == 'u' && CodePoint() is { } text)
        {
            set.Append(text.Length == 1 ? Literal(text[0]) : "");
            return text.Length == 1;
        }

        set.Append(escaped switch { 'd' => "0-9", 'w' => Word, 's' => Space, _ => "\\" + escaped });
        return true;
    }
}
