using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Which types hold which.</summary>
internal sealed class TypeGraph(ShapeTable shapes)
{
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
            foreach (var held in Held(draft).Reverse())
            {
                open.Push(held);
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

    public IEnumerable<TypeDraft> Held(TypeDraft draft) => Types(draft).Select(Named).OfType<TypeDraft>();

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
