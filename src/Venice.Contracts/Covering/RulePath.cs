namespace Venice.Contracts.Covering;

/// <summary>The path that a rule of a contract stands at, in Pact's spelling of JSON paths: <c>$.a['b-c'][*].d</c>.</summary>
internal sealed class RulePath
{
    private const string Any = "*";

    private readonly List<string> _tokens = [];

    private RulePath()
    {
    }

    public int Length => _tokens.Count;

    public static RulePath Parse(string text)
    {
        var path = new RulePath();
        for (var at = text.StartsWith('$') ? 1 : 0; at < text.Length;)
        {
            at = text[at] switch
            {
                '.' => path.Name(text, at + 1),
                '[' when at + 1 < text.Length && text[at + 1] is '\'' or '"' => path.Quoted(text, at + 2, text[at + 1]),
                '[' => path.Bracket(text, at + 1),
                _ => path.Name(text, at),
            };
        }

        return path;
    }

    /// <summary>How well it fits a place or something above the place: 0 when it does not; a name counts more than a star.</summary>
    /// <param name="place">Names of members, numbers of items.</param>
    public int WeightFor(IReadOnlyList<string> place)
    {
        if (_tokens.Count > place.Count)
        {
            return 0;
        }

        var weight = 1;
        for (var i = 0; i < _tokens.Count && weight > 0; i++)
        {
            weight *= _tokens[i] == Any ? 1 : _tokens[i] == place[i] ? 2 : 0;
        }

        return weight;
    }

    private int Name(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('.', '[');
        end = end < 0 ? text.Length : at + end;
        if (end > at)
        {
            _tokens.Add(text[at..end]);
        }

        return Math.Max(end, at);
    }

    private int Quoted(string text, int at, char quote)
    {
        var end = text.IndexOf($"{quote}]", at, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        _tokens.Add(text[at..end].Replace($"\\{quote}", quote.ToString(), StringComparison.Ordinal));
        return Math.Min(text.Length, end + 2);
    }

    private int Bracket(string text, int at)
    {
        var end = text.IndexOf(']', at);
        end = end < 0 ? text.Length : end;
        _tokens.Add(text[at..end]);
        return Math.Min(text.Length, end + 1);
    }
}
