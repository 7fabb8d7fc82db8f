using System.Text;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>Block YAML of random shape that the fast reader reads: every way to write a value that it knows, and what may stand between two of them.</summary>
internal sealed class NastyYaml
{
    private static readonly string[] Keys = ["a", "b", "c", "d", "e", "-x", "---k", "...k", "\"q r\"", "'s'", "a b", "x#y", "1", "null", "$ref", "--", "😀", "\"\""];

    private static readonly string[] Scalars =
    [
        "", " ", " a", " a b", " 1", " true", " ~", " -1.5e3", " x#y", " http://a/b", " 'it''s'", " \"q\\\"\\n\"", " \"\"", " ''", "  # note", " a # note", " []", " {}", " [1, 'b', c d]", " {x: 1, y: [z]}",
        " -a", " a:b", " \"a\" # note", " 😀", " 'a: b'",
    ];

    private readonly Random _random;
    private readonly StringBuilder _text = new();

    private NastyYaml(Random random) => _random = random;

    public static string Of(Random random)
    {
        var yaml = new NastyYaml(random);
        yaml._text.Append(random.Next(8) == 0 ? "---\n" : "");
        yaml.Map(0, 0);
        var text = yaml._text.ToString();
        text = random.Next(4) == 0 ? text.TrimEnd('\n') : text;
        return random.Next(6) switch
        {
            0 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            1 => text.Replace("\n", "\r", StringComparison.Ordinal),
            2 => "\uFEFF" + text,
            _ => text,
        };
    }

    private void Map(int column, int depth)
    {
        var keys = Keys.ToArray();
        _random.Shuffle(keys);
        var count = 1 + _random.Next(depth == 0 ? 5 : 3);
        for (var i = 0; i < count; i++)
        {
            // the first key may stand behind a dash
            _text.Append(i == 0 && depth > 0 ? "" : new string(' ', column)).Append(keys[i]).Append(':');
            Value(column, depth + 1);
        }
    }

    private void Value(int column, int depth)
    {
        switch (_random.Next(depth > 4 ? 4 : 9))
        {
            case 0:
                var inside = new string(' ', column + 1 + _random.Next(3));
                var layout = "\n" + (_random.Next(3) == 0 ? "\n" : "") + inside;
                var (open, close) = _random.Next(4) switch { 0 => ("\"", "\""), 1 => ("'", "'"), 2 => ("[", ", b]"), _ => ("", "") };
                _text.Append(' ').Append(open).Append("one").Append(open == "[" ? "," : "").Append(layout).Append("two").Append(close).Append('\n');
                break;
            case 1:
                Block(column);
                break;
            case 2 or 3:
                _text.Append(Scalars[_random.Next(Scalars.Length)]).Append('\n');
                Between(column);
                break;
            case 4 or 5:
                var deeper = column + 1 + _random.Next(3);
                _text.Append('\n');
                Between(column);
                _text.Append(' ', deeper);
                Map(deeper, depth);
                break;
            default:
                _text.Append('\n');
                Between(column);
                List(column + (_random.Next(2) * 2), depth);
                break;
        }
    }

    private void Block(int column)
    {
        var inside = new string(' ', column + 1 + _random.Next(3));
        _text.Append(' ').Append("|>"[_random.Next(2)]).Append(_random.Next(2) == 0 ? "-" : "").Append('\n');
        for (var i = _random.Next(3); i >= 0; i--)
        {
            _text.Append(inside).Append(_random.Next(4) == 0 ? "  " : "").Append(_random.Next(3) == 0 ? "- t: # x" : "text").Append('\n').Append(_random.Next(4) == 0 ? "\n" : "");
        }
    }

    private void List(int column, int depth)
    {
        for (var i = _random.Next(3); i >= 0; i--)
        {
            _text.Append(' ', column);
            Item(column, depth + 1);
        }
    }

    private void Item(int column, int depth)
    {
        var deeper = column + 2 + _random.Next(2);
        var isAlone = _random.Next(3) == 0;
        _text.Append('-');
        switch (_random.Next(depth > 4 ? 1 : 4))
        {
            case 0:
                _text.Append(Scalars[_random.Next(Scalars.Length)]).Append('\n');
                Between(column);
                break;
            case 1:
                _text.Append(isAlone ? "\n" + new string(' ', deeper) : new string(' ', deeper - column - 1));
                _text.Append("- x\n").Append(' ', deeper);
                Item(deeper, depth + 1);
                break;
            default:
                _text.Append(isAlone ? "\n" + new string(' ', deeper) : new string(' ', deeper - column - 1));
                Map(deeper, depth + 1);
                break;
        }
    }

    private void Between(int column) => _text.Append(_random.Next(10) switch
    {
        0 => "\n",
        1 => "   \n",
        2 => "# note\n",
        3 => new string(' ', column + 2) + "# deeper: note\n",
        _ => "",
    });
}
