using System.Text;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>A text that an expression is likely to find: literals, classes, groups, alternatives and repetitions. Whether it does is asked afterwards.</summary>
internal sealed class PatternText
{
    private const int MostRepeats = 3;
    private const int Longest = 5000;

    private readonly string _pattern;
    private readonly Random _random;
    private int _at;

    private PatternText(string pattern, Random random) => (_pattern, _random) = (pattern, random);

    /// <returns><see langword="null"/> for an expression that uses more than this knows.</returns>
    public static string? Make(string pattern, Random random)
    {
        try
        {
            return new PatternText(pattern, random).Alternatives(0);
        }
        catch (IndexOutOfRangeException)
        {
            // a pattern that ends in the middle
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool IsAtEnd => _at >= _pattern.Length;

    private string Alternatives(int depth)
    {
        if (depth > 50)
        {
            throw new FormatException("The pattern is nested too deep.");
        }

        var all = new List<string> { Sequence(depth) };
        while (!IsAtEnd && _pattern[_at] == '|')
        {
            _at++;
            all.Add(Sequence(depth));
        }

        return all[_random.Next(all.Count)];
    }

    private string Sequence(int depth)
    {
        var made = new StringBuilder();
        while (!IsAtEnd && _pattern[_at] is not ('|' or ')'))
        {
            var start = _at;
            var atom = Atom(depth);
            var afterAtom = _at;
            var (least, most) = Repetition();
            var afterRepetition = _at;
            var count = least + _random.Next(Math.Max(0, Math.Min(most, least + MostRepeats) - least) + 1);
            for (var i = 0; i < count && made.Length < Longest; i++)
            {
                if (i > 0)
                {
                    _at = start;
                    atom = Atom(depth);
                }

                made.Append(atom);
            }

            _at = Math.Max(afterAtom, afterRepetition);
        }

        return made.ToString();
    }

    private string Atom(int depth)
    {
        var character = _pattern[_at++];
        switch (character)
        {
            case '^' or '$':
                return "";
            case '.':
                return Pick("abcXYZ019 _-").ToString();
            case '[':
                return Class();
            case '(':
                return Group(depth);
            case '\\':
                return Pick(Escape()).ToString();
            default:
                return character.ToString();
        }
    }

    private string Group(int depth)
    {
        var isAssertion = false;
        if (_pattern[_at] == '?')
        {
            isAssertion = _pattern[_at + 1] is '=' or '!' || (_pattern[_at + 1] == '<' && _pattern[_at + 2] is '=' or '!');
            _at = _pattern[_at + 1] switch { ':' or '=' or '!' => _at + 2, '<' when isAssertion => _at + 3, '<' => _pattern.IndexOf('>', _at) + 1, _ => throw new FormatException("An unknown group.") };
        }

        var inner = Alternatives(depth + 1);
        if (IsAtEnd || _pattern[_at] != ')')
        {
            throw new FormatException("A group without an end.");
        }

        _at++;
        return isAssertion ? "" : inner;
    }

    private string Escape()
    {
        var character = _pattern[_at++];
        switch (character)
        {
            case 'd': return "0123456789";
            case 'w': return "abcXYZ019_";
            case 's': return " ";
            case 'D': return "abc-";
            case 'W': return "-.!";
            case 'S': return "abc1";
            case 'b' or 'B': return "";
            case 'n': return "\n";
            case 'r': return "\r";
            case 't': return "\t";
            case 'u' when _pattern[_at] == '{' || _at + 4 <= _pattern.Length:
                var length = _pattern[_at] == '{' ? throw new FormatException("A code point.") : 4;
                var code = Convert.ToInt32(_pattern.Substring(_at, length), 16);
                _at += length;
                return ((char)code).ToString();
            case 'p' or 'P' or 'k' or (>= '1' and <= '9'): throw new FormatException("An escape that is not known.");
            default: return character.ToString();
        }
    }

    private string Class()
    {
        var isNegated = _pattern[_at] == '^';
        _at += isNegated ? 1 : 0;
        var members = new StringBuilder();
        while (_pattern[_at] != ']')
        {
            var first = _pattern[_at] == '\\' ? EscapeInClass() : _pattern[_at++].ToString();
            if (_pattern[_at] == '-' && _pattern[_at + 1] != ']' && first.Length == 1)
            {
                _at++;
                var last = _pattern[_at] == '\\' ? EscapeInClass() : _pattern[_at++].ToString();
                for (var character = first[0]; character <= last[0] && members.Length < 500; character++)
                {
                    members.Append(character);
                }
            }
            else
            {
                members.Append(first);
            }
        }

        _at++;
        return isNegated
            ? Pick(string.Concat("abcXYZ019 _-.,!%~".Where(character => !members.ToString().Contains(character, StringComparison.Ordinal)))).ToString()
            : Pick(members.ToString()).ToString();
    }

    private string EscapeInClass()
    {
        _at++;
        return Escape();
    }

    private (int Least, int Most) Repetition()
    {
        if (IsAtEnd)
        {
            return (1, 1);
        }

        (int, int) found;
        switch (_pattern[_at])
        {
            case '*': found = (0, MostRepeats); break;
            case '+': found = (1, MostRepeats); break;
            case '?': found = (0, 1); break;
            case '{' when _pattern.IndexOf('}', _at) is > 0 and var close && char.IsAsciiDigit(_pattern[_at + 1]):
                var parts = _pattern[(_at + 1)..close].Split(',');
                var least = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
                found = (least, parts.Length == 1 ? least : parts[1].Length == 0 ? least + MostRepeats : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
                _at = close;
                break;
            default: return (1, 1);
        }

        _at++;
        _at += !IsAtEnd && _pattern[_at] == '?' ? 1 : 0;
        return found;
    }

    private ReadOnlySpan<char> Pick(string characters)
    {
        if (characters.Length == 0)
        {
            return "";
        }

        var at = _random.Next(characters.Length);
        return characters.AsSpan(at, 1);
    }
}
