using System.Globalization;
using System.Text;

namespace Venice.Contracts.Deriving;

/// <summary>The simplest text that an expression finds: the first alternative, the least repetitions, the first character of a class.</summary>
internal sealed class PatternExample
{
    private const int MaxDepth = 32;
    private const int MaxLength = 10_000;

    private readonly string _pattern;
    private int _at;

    private PatternExample(string pattern) => _pattern = pattern;

    /// <returns><see langword="null"/> for an expression that uses more than this knows.</returns>
    public static string? Of(string pattern)
    {
        try
        {
            var reader = new PatternExample(pattern);
            var example = reader.Alternatives(0);
            return reader._at == pattern.Length && example.Length <= MaxLength ? example : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private char Next => _at < _pattern.Length ? _pattern[_at++] : throw new FormatException("The expression ends in the middle.");

    private bool Sees(char character) => _at < _pattern.Length && _pattern[_at] == character;

    private string Alternatives(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new FormatException("The expression is nested too deep.");
        }

        var first = Sequence(depth);
        while (Sees('|'))
        {
            _at++;
            _ = Sequence(depth);
        }

        return first;
    }

    private string Sequence(int depth)
    {
        var text = new StringBuilder();
        while (_at < _pattern.Length && !Sees('|') && !Sees(')'))
        {
            var atom = Atom(depth);
            var count = Repetitions();
            for (var i = 0; i < count && text.Length <= MaxLength; i++)
            {
                text.Append(atom);
            }
        }

        return text.ToString();
    }

    private string Atom(int depth)
    {
        var character = Next;
        return character switch
        {
            '^' or '$' => "",
            '.' => "a",
            '[' => Class().ToString(),
            '(' => Group(depth),
            '\\' => Escape(Next) is { } escaped ? escaped.ToString() : "",
            '*' or '+' or '?' => throw new FormatException("Nothing to repeat."),
            _ => character.ToString(),
        };
    }

    private string Group(int depth)
    {
        if (Sees('?'))
        {
            _at++;
            if (Next != ':')
            {
                throw new FormatException("Only plain groups are known.");
            }
        }

        var inner = Alternatives(depth + 1);
        return Next == ')' ? inner : throw new FormatException("A group without an end.");
    }

    private char Class()
    {
        if (Sees('^'))
        {
            throw new FormatException("Classes of what is left out are not known.");
        }

        var first = default(char?);
        while (!Sees(']'))
        {
            var character = Next;
            first ??= character == '\\' ? Escape(Next) : character;
        }

        _at++;
        return first ?? throw new FormatException("An empty class.");
    }

    /// <returns><see langword="null"/> for what stands between characters.</returns>
    private static char? Escape(char character) => character switch
    {
        'd' => '0',
        'w' => 'a',
        's' => ' ',
        'b' => null,
        't' => '\t',
        'n' => '\n',
        _ when char.IsLetterOrDigit(character) => throw new FormatException("An escape that is not known."),
        _ => character,
    };

    private int Repetitions()
    {
        var count = 1;
        if (Sees('*') || Sees('?'))
        {
            _at++;
            count = 0;
        }
        else if (Sees('+'))
        {
            _at++;
        }
        else if (Sees('{'))
        {
            var end = _pattern.IndexOf('}', _at);
            var text = end < 0 ? "" : _pattern[(_at + 1)..end].Split(',')[0];
            count = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var least) ? least : throw new FormatException("No count.");
            _at = end + 1;
        }

        if (Sees('?'))
        {
            _at++; // as few as possible is what is made here anyway
        }

        return count;
    }
}
