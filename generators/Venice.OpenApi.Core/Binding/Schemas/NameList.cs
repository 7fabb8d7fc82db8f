using System.Collections;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>Names, each once, in the order in which they came; asking for one costs the same however many there are.</summary>
internal sealed class NameList : IReadOnlyList<string>
{
    private readonly List<string> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    public string this[int index] => _names[index];

    public void Add(string name)
    {
        if (_known.Add(name))
        {
            _names.Add(name);
        }
    }

    public bool Contains(string name) => _known.Contains(name);

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
