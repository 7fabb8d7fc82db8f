using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Overlays;

/// <summary>
/// A value that is being changed. The tree it came from is never touched: children are copied when they are first visited, and what was not
/// changed freezes to the very node it came from.
/// </summary>
internal sealed class DraftNode(SpecNode origin, int depth)
{
    private SpecNode _origin = origin;
    private List<DraftNode>? _children;
    private Dictionary<string, DraftNode>? _byKey;
    private bool _isExtended;

    /// <summary>Levels above this value.</summary>
    public int Depth { get; } = depth;

    public bool IsMap => _origin is SpecMap;

    public bool IsList => _origin is SpecList;

    public SpecScalar? Scalar => _origin as SpecScalar;

    public SourcePlace Place => _origin.Place;

    /// <summary>Removed values stay where they are and are passed over, so that removing costs nothing.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>What a walk over <see cref="Children"/> costs.</summary>
    public int Width => Thawed.Count + 1;

    public IEnumerable<DraftNode> Children => Thawed.Where(static child => !child.IsRemoved);

    private string Key { get; init; } = "";

    private SourcePlace? KeyPlace { get; init; }

    private List<DraftNode> Thawed => _children ??= Thaw();

    /// <summary>Made when a name is first asked for: most mappings are only walked over.</summary>
    private Dictionary<string, DraftNode> ByKey => _byKey ??= Thawed.ToDictionary(static child => child.Key, StringComparer.Ordinal);

    public DraftNode? this[string key]
    {
        get
        {
            if (!IsMap)
            {
                return null;
            }

            return ByKey.TryGetValue(key, out var child) && !child.IsRemoved ? child : null;
        }
    }

    /// <summary>Adds a member that is not there yet.</summary>
    public void Add(SpecEntry entry)
    {
        var child = new DraftNode(entry.Value, Depth + 1) { Key = entry.Key, KeyPlace = entry.KeyPlace };
        ByKey[entry.Key] = child;
        Thawed.Add(child);
        _isExtended = true;
    }

    public void Append(SpecNode item)
    {
        Thawed.Add(new(item, Depth + 1));
        _isExtended = true;
    }

    public void Replace(SpecNode value)
    {
        _origin = value;
        _children = null;
        _byKey = null;
        _isExtended = false;
    }

    public SpecNode Freeze()
    {
        if (_children is null)
        {
            return _origin;
        }

        var kept = Children.ToList();
        var frozen = kept.ConvertAll(static child => child.Freeze());
        if (!_isExtended && kept.Count == _children.Count && IsSame(frozen))
        {
            return _origin;
        }

        return IsMap
            ? new SpecMap(_origin.Place, [.. kept.Zip(frozen, static (child, value) => new SpecEntry(child.Key, child.KeyPlace ?? value.Place, value))])
            : new SpecList(_origin.Place, frozen.ToArray());
    }

    private bool IsSame(List<SpecNode> frozen) => _origin switch
    {
        SpecMap map => !frozen.Where((node, i) => !ReferenceEquals(node, map.Entries[i].Value)).Any(),
        SpecList list => !frozen.Where((node, i) => !ReferenceEquals(node, list.Items[i])).Any(),
        _ => true,
    };

    private List<DraftNode> Thaw() => _origin switch
    {
        SpecMap map => [.. map.Entries.Select(entry => new DraftNode(entry.Value, Depth + 1) { Key = entry.Key, KeyPlace = entry.KeyPlace })],
        SpecList list => [.. list.Items.Select(item => new DraftNode(item, Depth + 1))],
        _ => [],
    };
}
