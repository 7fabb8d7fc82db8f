using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Marks types in which files stand, however deep.</summary>
internal static class FileMarks
{
    public static void Apply(IReadOnlyList<TypeDraft> drafts, TypeGraph graph)
    {
        var holders = graph.Holders(drafts);
        var marked = new HashSet<TypeDraft>();
        var open = new Stack<TypeDraft>(drafts.Where(static draft => TypeGraph.Types(draft).Any(IsFile)));
        while (open.Count > 0)
        {
            var draft = open.Pop();
            if (!marked.Add(draft))
            {
                continue;
            }

            draft.Record = draft.Record is { } record ? record with { HasFiles = true } : null;
            draft.Union = draft.Union is { } union ? union with { HasFiles = true } : null;
            foreach (var holder in holders[draft])
            {
                open.Push(holder);
            }
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
