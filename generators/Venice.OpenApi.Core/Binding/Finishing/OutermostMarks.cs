using Venice.OpenApi.Binding.Types;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Marks records that stand in no other type: bodies and answers, mostly.</summary>
internal static class OutermostMarks
{
    public static void Apply(IReadOnlyList<TypeDraft> drafts, TypeGraph graph)
    {
        var held = new HashSet<TypeDraft>(drafts.SelectMany(graph.Held));
        foreach (var draft in drafts.Where(draft => draft.Record is not null && !held.Contains(draft)))
        {
            draft.Record = draft.Record! with { IsOutermost = true };
        }
    }
}
