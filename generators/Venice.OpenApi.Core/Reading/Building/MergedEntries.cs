namespace Venice.OpenApi.Reading.Building;

/// <summary>What merge keys bring into a mapping: at the place where they stand, never over a key that the mapping itself has, the first one of several wins.</summary>
internal sealed class MergedEntries
{
    private readonly List<(int Position, SpecMap Map)> _maps = [];

    /// <summary>Whether the value is a mapping or a sequence of mappings.</summary>
    public bool TryAdd(int position, SpecNode value)
    {
        switch (value)
        {
            case SpecMap map:
                _maps.Add((position, map));
                return true;
            case SpecList list when list.Items.All(static item => item is SpecMap):
                _maps.AddRange(list.Items.Cast<SpecMap>().Select(map => (position, map)));
                return true;
            default:
                return false;
        }
    }

    public SpecEntry[] Into(List<SpecEntry> entries)
    {
        var merged = new List<SpecEntry>(entries.Count);
        var seen = new HashSet<string>(entries.Select(static entry => entry.Key), StringComparer.Ordinal);
        var next = 0;
        foreach (var (position, map) in _maps)
        {
            while (next < position)
            {
                merged.Add(entries[next++]);
            }

            merged.AddRange(map.Entries.Where(entry => seen.Add(entry.Key)));
        }

        merged.AddRange(entries.Skip(next));
        return [.. merged];
    }
}
