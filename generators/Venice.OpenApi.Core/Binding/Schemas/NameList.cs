using System.Collections;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>Names, each once, in the order in which they came; asking for one costs the same however many there are.</summary>
internal sealed class NameList : IReadOnlyList<string>
{
    /// <summary>Up to so many names are found by looking at each.</summary>
    private const int Few = 8;

    /// <summary>No name, and for good: most schemas require nothing.</summary>
    public static readonly NameList None = new([]);

    private readonly List<string> _names;
    private HashSet<string>? _known;

    public NameList(IReadOnlyList<string> names)
    {
        _names = new(names.Count);
        Add(names);
    }

    public int Count => _names.Count;

    public string this[int index] => _names[index];

    /// <summary>These, and behind them those of <paramref name="more"/> that are new.</summary>
    public NameList With(IReadOnlyList<string> more)
    {
        if (more.Count == 0)
        {
            return this;
        }

        var both = new NameList(_names);
        both.Add(more);
        return both;
    }

    public bool Contains(string name) => _known?.Contains(name) ?? _names.Contains(name);

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (_names.Count > Few)
            {
                _known ??= new(_names, StringComparer.Ordinal);
            }

            if (!Contains(names[i]))
            {
                _names.Add(names[i]);
                _known?.Add(names[i]);
            }
        }
    }
}
