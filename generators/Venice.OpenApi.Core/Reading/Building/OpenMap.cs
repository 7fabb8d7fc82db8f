using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Building;

/// <summary>A mapping whose end was not met yet: it sees to it that keys stand once, and applies merge keys when it is complete.</summary>
internal sealed class OpenMap(SourcePlace place, string? anchor, DiagnosticBag bag) : OpenContainer(place, anchor)
{
    /// <summary>Up to so many keys are compared one by one; most mappings have no more.</summary>
    private const int Few = 8;

    private readonly List<SpecEntry> _entries = [];
    private Dictionary<string, int>? _index;
    private MergedEntries? _merged;
    private KeyState _state;
    private string _key = "";
    private SourcePlace _keyPlace = place;

    private enum KeyState
    {
        Awaited,
        Named,
        Merging,
        Dropped,
    }

    public override bool ExpectsKey => _state == KeyState.Awaited;

    public void Key(SourcePlace place, string text)
    {
        _state = KeyState.Named;
        _key = text;
        _keyPlace = place;
    }

    /// <summary>The next value belongs to a merge key.</summary>
    public void MergeKey(SourcePlace place)
    {
        _state = KeyState.Merging;
        _keyPlace = place;
        bag.Report(ReadingRules.MergeKey, place);
    }

    /// <summary>The next value has no usable key.</summary>
    public void DropKey(SourcePlace place)
    {
        _state = KeyState.Dropped;
        bag.Report(ReadingRules.KeyIsNoScalar, place);
    }

    public override SpecNode Complete() => new SpecMap(Place, _merged?.Into(_entries) ?? _entries.ToArray());

    protected override void Append(SpecNode node)
    {
        switch (_state)
        {
            case KeyState.Named:
                AppendEntry(new(_key, _keyPlace, node));
                break;
            case KeyState.Merging:
                _merged ??= new();
                if (!_merged.TryAdd(_entries.Count, node))
                {
                    bag.Report(ReadingRules.MergeOfNoMapping, _keyPlace);
                }

                break;
            case KeyState.Awaited:
            case KeyState.Dropped:
                break;
        }

        _state = KeyState.Awaited;
    }

    private void AppendEntry(SpecEntry entry)
    {
        var at = Find(entry.Key);
        if (at < 0)
        {
            _index?.Add(entry.Key, _entries.Count);
            _entries.Add(entry);
            return;
        }

        // The last one counts, as for the readers that most documents were tried with (JavaScript's and Python's).
        bag.Report(ReadingRules.DuplicateKey, entry.KeyPlace, SpecExcerpt.Of(entry.Key), SpecExcerpt.Number(_entries[at].KeyPlace.Line));
        _entries[at] = entry;
    }

    private int Find(string key)
    {
        if (_entries.Count > Few)
        {
            return (_index ??= Index()).TryGetValue(key, out var found) ? found : -1;
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, key))
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
        {
            index.Add(_entries[i].Key, i);
        }

        return index;
    }
}
