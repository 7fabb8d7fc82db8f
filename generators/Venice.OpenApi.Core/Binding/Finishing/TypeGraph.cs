using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Which types hold which.</summary>
internal sealed class TypeGraph(ShapeTable shapes)
{
    private readonly Dictionary<TypeDraft, TypeDraft[]> _held = [];

    /// <summary>All types that can be met from <paramref name="roots"/>, in the order they are met.</summary>
    public List<TypeDraft> Reach(IEnumerable<TypeModel> roots)
    {
        var seen = new HashSet<TypeDraft>();
        var order = new List<TypeDraft>();
        var open = new Stack<TypeDraft>(roots.Select(Named).OfType<TypeDraft>().Reverse());
        while (open.Count > 0)
        {
            var draft = open.Pop();
            if (!seen.Add(draft))
            {
                continue;
            }

            order.Add(draft);
            var held = Held(draft);
            for (var i = held.Count - 1; i >= 0; i--)
            {
                open.Push(held[i]);
            }
        }

        return order;
    }

    /// <summary>The emitted type inside lists and maps.</summary>
    public TypeDraft? Named(TypeModel? type)
    {
        while (type is { Item: { } item })
        {
            type = item;
        }

        return type?.Name is { } key ? shapes[key] : null;
    }

    /// <summary>The types inside, in order. Asked when all is bound: later steps change what types are like, not what they hold.</summary>
    public IReadOnlyList<TypeDraft> Held(TypeDraft draft)
    {
        if (!_held.TryGetValue(draft, out var held))
        {
            _held.Add(draft, held = [.. Types(draft).Select(Named).OfType<TypeDraft>()]);
        }

        return held;
    }

    /// <summary>Who holds whom.</summary>
    public ILookup<TypeDraft, TypeDraft> Holders(IEnumerable<TypeDraft> drafts) =>
        drafts.SelectMany(draft => Held(draft).Distinct().Select(held => new TypeLink(draft, held))).ToLookup(static link => link.Held, static link => link.Holder);

    public static IEnumerable<TypeModel> Types(TypeDraft draft)
    {
        if (draft.Record is { } record)
        {
            var rest = record.AdditionalProperties is { } additional ? new[] { additional.ValueType } : [];
            return record.Properties.Select(static p => p.Type).Concat(rest);
        }

        return draft.Union?.Cases.Select(static c => c.Type) ?? draft.Headers?.Headers.Select(static h => h.Type) ?? [];
    }
}
