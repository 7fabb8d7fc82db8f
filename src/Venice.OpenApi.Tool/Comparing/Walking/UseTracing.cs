using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>From operations to the changed schemas: where each change is met, on the shortest way.</summary>
internal sealed class UseTracing
{
    /// <summary>Of one change; a component that everything uses would fill pages.</summary>
    public const int MostUses = 1000;

    private readonly Dictionary<SchemaPair, List<ChangeUse>> _uses = [];
    private readonly List<SchemaPair> _order = [];

    /// <summary>The pairs with changes in the order in which they are met, and how.</summary>
    public IEnumerable<(SchemaPair Pair, IReadOnlyList<ChangeUse> Uses)> Trace(IReadOnlyList<(ChangeUse Use, SchemaPair Pair)> roots)
    {
        var leading = Leading(roots.Select(static root => root.Pair));
        foreach (var (use, pair) in roots)
        {
            if (leading.Contains(pair))
            {
                From(use, pair, leading);
            }
        }

        return _order.Select(pair => (pair, (IReadOnlyList<ChangeUse>)_uses[pair]));
    }

    /// <summary>The pairs that have changes or lead to some.</summary>
    private static HashSet<SchemaPair> Leading(IEnumerable<SchemaPair> roots)
    {
        var from = new Dictionary<SchemaPair, List<SchemaPair>>();
        var open = new Stack<SchemaPair>(roots);
        var seen = new HashSet<SchemaPair>(open);
        var changed = new Stack<SchemaPair>();
        while (open.TryPop(out var pair))
        {
            if (pair.Changes.Count > 0)
            {
                changed.Push(pair);
            }

            foreach (var edge in pair.Edges)
            {
                if (!from.TryGetValue(edge.Next, out var sources))
                {
                    from.Add(edge.Next, sources = []);
                }

                sources.Add(pair);
                if (seen.Add(edge.Next))
                {
                    open.Push(edge.Next);
                }
            }
        }

        var leading = new HashSet<SchemaPair>(changed);
        while (changed.TryPop(out var pair))
        {
            foreach (var source in from.GetValueOrDefault(pair) ?? [])
            {
                if (leading.Add(source))
                {
                    changed.Push(source);
                }
            }
        }

        return leading;
    }

    private void From(ChangeUse root, SchemaPair start, HashSet<SchemaPair> leading)
    {
        var seen = new HashSet<SchemaPair> { start };
        var open = new Queue<(SchemaPair Pair, string Path)>([(start, root.Path)]);
        while (open.TryDequeue(out var at))
        {
            if (at.Pair.Changes.Count > 0)
            {
                Add(at.Pair, root with { Path = at.Path });
            }

            foreach (var edge in at.Pair.Edges)
            {
                if (leading.Contains(edge.Next) && seen.Add(edge.Next))
                {
                    open.Enqueue((edge.Next, at.Path + edge.Step));
                }
            }
        }
    }

    private void Add(SchemaPair pair, ChangeUse use)
    {
        if (!_uses.TryGetValue(pair, out var uses))
        {
            _uses.Add(pair, uses = []);
            _order.Add(pair);
        }

        if (uses.Count < MostUses)
        {
            uses.Add(use);
        }
    }
}
