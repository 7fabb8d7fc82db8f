using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Building;

/// <summary>
/// Builds a tree from what a reader meets, in order, and keeps it within <see cref="SpecLimits"/>. A text may end or break anywhere:
/// <see cref="Close"/> completes what is open.
/// </summary>
internal sealed class SpecTreeBuilder(DiagnosticBag bag)
{
    private readonly Stack<OpenContainer> _open = new();
    private readonly Dictionary<string, AnchoredNode> _anchors = new(StringComparer.Ordinal);
    private SpecNode? _root;
    private long _values;
    private long _aliased;

    /// <summary>Whether a limit was met: the reader must stop.</summary>
    public bool IsStopped { get; private set; }

    public int Depth => _open.Count;

    /// <summary>Whether a further mapping or sequence would be too deep.</summary>
    public bool IsFull => _open.Count >= SpecLimits.Depth;

    public void BeginMap(SourcePlace place, string? anchor = null) => Begin(new OpenMap(place, anchor, bag));

    public void BeginList(SourcePlace place, string? anchor = null) => Begin(new OpenList(place, anchor));

    /// <summary>Ends the innermost mapping or sequence.</summary>
    public void End()
    {
        var container = _open.Pop();
        Add(container.Complete(), container.Size, container.Height, container.Anchor);
    }

    /// <summary>The key of the next value of the innermost mapping.</summary>
    public void Key(SourcePlace place, string text) => ((OpenMap)_open.Peek()).Key(place, Whole(place, text));

    /// <summary>A scalar as a value, or its text as a key.</summary>
    public void Scalar(SourcePlace place, SpecScalarKind kind, string text, string? anchor = null) =>
        Add(new SpecScalar(place, kind, Whole(place, text)), 1, 0, anchor);

    /// <summary>The YAML key <c>&lt;&lt;</c>, unquoted; a scalar like any other where no key is due.</summary>
    public void MergeScalar(SourcePlace place, string? anchor)
    {
        if (_open.Count > 0 && _open.Peek() is OpenMap { ExpectsKey: true } map)
        {
            map.MergeKey(place);
            return;
        }

        Scalar(place, SpecScalarKind.String, "<<", anchor);
    }

    public void Alias(SourcePlace place, string name)
    {
        if (!_anchors.TryGetValue(name, out var anchored))
        {
            bag.Report(ReadingRules.UnknownAnchor, place, SpecExcerpt.Of(name));
            Add(Null(place), 1, 0, anchor: null);
        }
        else if (_aliased + anchored.Size > SpecLimits.AliasedValues)
        {
            bag.Report(ReadingRules.AliasesTooLarge, place, SpecExcerpt.Of(name), SpecExcerpt.Number(SpecLimits.AliasedValues));
            Add(Null(place), 1, 0, anchor: null);
        }
        else if (_open.Count + anchored.Height > SpecLimits.Depth)
        {
            Stop(ReadingRules.TooDeep, place, SpecLimits.Depth);
        }
        else
        {
            _aliased += anchored.Size;
            Add(anchored.Node, anchored.Size, anchored.Height, anchor: null);
        }
    }

    /// <summary>Begins a mapping that stands in so many mappings and sequences, itself counted, of which nothing else is read.</summary>
    public void BeginMapInside(SourcePlace place, int depth)
    {
        for (var level = 1; level < depth; level++)
        {
            BeginList(place);
        }

        BeginMap(place);
    }

    /// <summary>Completes what <see cref="BeginMapInside"/> began.</summary>
    public SpecMap CloseInside()
    {
        var read = Close();
        while (read is SpecList list)
        {
            read = list.Items[0];
        }

        return (SpecMap)read!;
    }

    /// <summary>Completes what is open; <see langword="null"/> when nothing was met.</summary>
    public SpecNode? Close()
    {
        while (_open.Count > 0)
        {
            End();
        }

        return _root;
    }

    private static SpecScalar Null(SourcePlace place) => new(place, SpecScalarKind.Null, "null");

    private string Whole(SourcePlace place, string text)
    {
        var whole = WellFormedText.Of(text, out var repaired);
        if (repaired)
        {
            bag.Report(ReadingRules.LoneSurrogate, place);
        }

        return whole;
    }

    private void Begin(OpenContainer container)
    {
        if (IsFull)
        {
            Stop(ReadingRules.TooDeep, container.Place, SpecLimits.Depth);
            return;
        }

        _open.Push(container);
    }

    private void Add(SpecNode node, long size, int height, string? anchor)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = new(node, size, height);
        }

        if (_open.Count == 0)
        {
            _root ??= node;
            return;
        }

        if (_open.Peek() is OpenMap { ExpectsKey: true } map)
        {
            AddKey(map, node);
            return;
        }

        _open.Peek().Add(node, size, height);
        if (++_values > SpecLimits.Values && !IsStopped)
        {
            Stop(ReadingRules.TooManyValues, node.Place, SpecLimits.Values);
        }
    }

    private static void AddKey(OpenMap map, SpecNode key)
    {
        if (key is SpecScalar scalar)
        {
            map.Key(scalar.Place, scalar.Text);
        }
        else
        {
            map.DropKey(key.Place);
        }
    }

    private void Stop(DiagnosticRule rule, SourcePlace place, int limit)
    {
        IsStopped = true;
        bag.Report(rule, place, SpecExcerpt.Number(limit));
    }
}
