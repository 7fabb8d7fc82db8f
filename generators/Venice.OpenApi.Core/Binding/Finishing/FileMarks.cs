using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Marks types in which files stand, however deep.</summary>
internal static class FileMarks
{
    public static void Apply(IReadOnlyList<TypeDraft> drafts, TypeGraph graph)
    {
        var marked = new HashSet<TypeDraft>(drafts.Where(static draft => TypeGraph.Types(draft).Any(IsFile)));
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var draft in drafts)
            {
                grew |= !marked.Contains(draft) && graph.Held(draft).Any(marked.Contains) && marked.Add(draft);
            }
        }

        foreach (var draft in marked)
        {
            draft.Record = draft.Record is { } record ? record with { HasFiles = true } : null;
            draft.Union = draft.Union is { } union ? union with { HasFiles = true } : null;
        }
    }

    private static bool IsFile(TypeModel type)
    {
        while (type.Item is { } item)
        {
            type = item;
        }

        return type.Kind == TypeKind.File;
    }
}
