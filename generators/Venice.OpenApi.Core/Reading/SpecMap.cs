using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>A mapping, its entries in document order, its keys unique.</summary>
internal sealed class SpecMap : SpecNode
{
    private readonly Dictionary<string, SpecEntry> _byKey = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A key stands twice: the reader must have dropped and reported it.</exception>
    public SpecMap(SourcePlace place, IReadOnlyList<SpecEntry> entries)
        : base(place)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            _byKey.Add(entry.Key, entry);
        }
    }

    public IReadOnlyList<SpecEntry> Entries { get; }

    public SpecNode? this[string key] => _byKey.TryGetValue(key, out var entry) ? entry.Value : null;

    public SpecEntry? Entry(string key) => _byKey.TryGetValue(key, out var entry) ? entry : null;
}
