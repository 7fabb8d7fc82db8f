using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Marks records that stand in for a missing required member of an answer; not where making one would need itself.</summary>
internal static class IncompleteMarks
{
    public static void Apply(IReadOnlyList<TypeDraft> answered, TypeGraph graph)
    {
        var needed = answered.ToDictionary(static draft => draft, draft => Needed(draft, graph));
        var finite = Finite(needed);
        foreach (var draft in needed.Values.SelectMany(static held => held).Distinct().Where(finite.Contains).ToList())
        {
            draft.Record = draft.Record! with { HasIncomplete = true };
        }
    }

    private static List<TypeDraft> Needed(TypeDraft draft, TypeGraph graph) => draft.Record is not { } record
        ? []
        : [.. record.Properties.Where(static p => p is { Presence: Presence.Required, Type.Kind: TypeKind.Record }).Select(p => graph.Named(p.Type)!).Distinct()];

    // From those that need nothing upwards: what is left goes in circles.
    private static HashSet<TypeDraft> Finite(Dictionary<TypeDraft, List<TypeDraft>> needed)
    {
        var missing = needed.Keys.ToDictionary(static draft => draft, draft => needed[draft].Count);
        var needers = needed.Keys.SelectMany(draft => needed[draft].Select(held => new TypeLink(draft, held))).ToLookup(static link => link.Held, static link => link.Holder);
        var finite = new HashSet<TypeDraft>();
        var open = new Stack<TypeDraft>(missing.Keys.Where(draft => missing[draft] == 0));
        while (open.Count > 0)
        {
            var draft = open.Pop();
            finite.Add(draft);
            foreach (var needer in needers[draft])
            {
                missing[needer]--;
                if (missing[needer] == 0)
                {
                    open.Push(needer);
                }
            }
        }

        return finite;
    }
}
