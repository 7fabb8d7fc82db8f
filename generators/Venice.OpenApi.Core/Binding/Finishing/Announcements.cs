using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Tells records which of their members decide a union further inside.</summary>
internal static class Announcements
{
    public static void Apply(IReadOnlyList<TypeDraft> drafts, TypeGraph graph)
    {
        var wanted = new HashSet<string>(drafts.Select(static d => d.Union?.AnnouncedKey).OfType<string>(), StringComparer.Ordinal);
        foreach (var draft in drafts.Where(static d => d.Record is not null))
        {
            var keys = draft.Record!.Properties
                .Select(static p => p.WireName)
                .Where(name => wanted.Contains(name) && Decides(draft, name, graph))
                .ToEquatableArray();
            if (!keys.IsEmpty)
            {
                draft.Record = draft.Record with { AnnouncedProperties = keys };
            }
        }
    }

    // The nearest enclosing record that has such a member speaks: the search ends at the next one inside.
    private static bool Decides(TypeDraft record, string key, TypeGraph graph)
    {
        var seen = new HashSet<TypeDraft> { record };
        var open = new Stack<TypeDraft>(graph.Held(record));
        while (open.Count > 0)
        {
            var draft = open.Pop();
            if (!seen.Add(draft))
            {
                continue;
            }

            if (draft.Union?.AnnouncedKey == key)
            {
                return true;
            }

            if (draft.Record is { } inner && inner.Properties.Any(p => p.WireName == key))
            {
                continue;
            }

            foreach (var held in graph.Held(draft))
            {
                open.Push(held);
            }
        }

        return false;
    }
}
