using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Binding.Patterns;

/// <summary>One translation, from left to right.</summary>
internal sealed class PatternTranslation(string pattern)
{
    private readonly StringBuilder _output = new();
    private readonly Stack<long> _groups = new();
    private int _position;
    private long _states;
    private long _lastAtom;
    private bool _hasNamedGroup;
    private bool _hasNumberedReference;

    public string Expression => _output.ToString();

    public string? Obstacle { get; private set; }

    public bool IsLinear { get; private set; } = true;

    /// <summary>How many states the automaton would have, roughly.</summary>
    public long States => _states;

    public bool Run()
    {
        while (_position < pattern.Length && Obstacle is null)
        {
            Step(pattern[_position]);
        }

        if (Obstacle is null && _hasNamedGroup && _hasNumberedReference)
        {
            // .NET numbers named groups after the others, ECMA in order.
            Obstacle = "it refers to groups by number and has named ones";
        }

        return Obstacle is null;
    }

    private void Step(char current)
    {
        switch (current)
        {
            case '\\':
                Escape();
                break;
            case '[':
                Class();
                break;
            case '(':
                Open();
                break;
            case ')':
                Close();
                break;
            case '.':
                Atom(CodePointSet.LineEnds.Write(isNegated: true));
                _position++;
                break;
            case '^':
                _output.Append(@"\A");
                _position++;
                break;
            case '$':
                _output.Append(@"\z");
                _position++;
                break;
            case '*' or '+' or '?':
                _output.Append(current);
                _position++;
                break;
            case '{' when Quantifier():
                break;
            case '|':
                _output.Append('|');
                _position++;
                break;
            default:
                Literal();
                break;
        }
    }

    private void Atom(string text)
    {
        _output.Append(text);
        _states++;
        _lastAtom = 1;
    }

    private void Literal()
    {
        var codePoint = PatternReader.CodePoint(pattern, ref _position);
        Atom(PatternReader.Quote(codePoint));
    }

    private void Escape()
    {
        var start = _position;
        if (_position + 1 >= pattern.Length)
        {
            Obstacle = "it ends with a backslash";
            return;
        }

        var next = pattern[_position + 1];
        if (next is 'b' or 'B')
        {
            // ECMA's words are ASCII, .NET's are not.
            const string word = "[A-Za-z0-9_]";
            _output.Append(next == 'b' ? $"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))" : $"(?:(?<={word})(?={word})|(?<!{word})(?!{word}))");
            IsLinear = false;
            _position += 2;
        }
        else if (next is 'A' or 'z' or 'Z')
        {
            // No ECMA, but meant by all who write it.
            _output.Append(next == 'A' ? @"\A" : @"\z");
            _position += 2;
        }
        else if (next is >= '1' and <= '9')
        {
            Reference();
        }
        else if (next == 'k')
        {
            NamedReference();
        }
        else if (PatternReader.Escape(pattern, ref _position, out var set, out var codePoint, out var obstacle))
        {
            Atom(set is null ? PatternReader.Quote(codePoint) : set.Write(isNegated: false));
        }
        else
        {
            Obstacle = obstacle ?? "it has an unknown escape at " + start.ToString(CultureInfo.InvariantCulture);
        }
    }

    private void Reference()
    {
        var end = _position + 1;
        while (end < pattern.Length && pattern[end] is >= '0' and <= '9')
        {
            end++;
        }

        _output.Append("(?:").Append(pattern, _position, end - _position).Append(')');
        _position = end;
        _hasNumberedReference = true;
        IsLinear = false;
    }

    private void NamedReference()
    {
        var end = pattern.IndexOf('>', _position);
        if (_position + 2 >= pattern.Length || pattern[_position + 2] != '<' || end < 0)
        {
            Obstacle = "it has a malformed reference";
            return;
        }

        _output.Append(pattern, _position, end + 1 - _position);
        _position = end + 1;
        IsLinear = false;
    }

    private void Class()
    {
        if (new ClassReader(pattern).Read(ref _position, out var set, out var isNegated) is { } obstacle)
        {
            Obstacle = obstacle;
            return;
        }

        Atom(set.Write(isNegated));
    }

    private void Open()
    {
        _groups.Push(_states);
        var kind = GroupKind.At(pattern, _position);
        if (kind is null)
        {
            Obstacle = "it has a kind of group that ECMA does not know";
            return;
        }

        _output.Append(kind.Written);
        _position += kind.Length;
        _hasNamedGroup |= kind.IsNamed;
        IsLinear &= !kind.LooksAround;
    }

    private void Close()
    {
        if (_groups.Count == 0)
        {
            Obstacle = "it closes a group that is not open";
            return;
        }

        _lastAtom = _states - _groups.Pop();
        _output.Append(')');
        _position++;
    }

    // A brace that is no quantifier stands for itself.
    private bool Quantifier()
    {
        var end = pattern.IndexOf('}', _position);
        if (end < 0 || PatternReader.Counts(pattern.Substring(_position + 1, end - _position - 1)) is not { } counts)
        {
            return false;
        }

        _output.Append(pattern, _position, end + 1 - _position);
        _states += _lastAtom * Math.Max(counts - 1, 0);
        _lastAtom *= Math.Max(counts, 1);
        _position = end + 1;
        return true;
    }
}
