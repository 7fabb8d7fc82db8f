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

    // Those whose needs are all finite, from the leaves up: what is left goes in circles.
    private static HashSet<TypeDraft> Finite(Dictionary<TypeDraft, List<TypeDraft>> needed)
    {
        var finite = new HashSet<TypeDraft>();
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var entry in needed)
            {
                grew |= !finite.Contains(entry.Key) && entry.Value.TrueForAll(finite.Contains) && finite.Add(entry.Key);
            }
        }

        return finite;
    }
}
