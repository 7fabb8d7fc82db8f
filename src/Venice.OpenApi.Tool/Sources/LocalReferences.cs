using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Sources;

/// <summary>The files beside a document that its references name. None above its folder is opened.</summary>
internal static class LocalReferences
{
    private const int MostFiles = 500;

    public static async Task<IReadOnlyList<SpecDocument>> OfAsync(SpecDocument main, SpecSource source, CancellationToken cancellation)
    {
        var found = new List<SpecDocument>();
        if (!File.Exists(main.File))
        {
            return found;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(main.File))!;
        var known = new HashSet<string>(StringComparer.Ordinal) { Path.GetFullPath(main.File) };
        var open = new Queue<SpecDocument>([main]);
        while (open.TryDequeue(out var document))
        {
            foreach (var name in Names(document.Root))
            {
                var file = FilePaths.Combine(document.File.Replace('\\', '/'), name);
                var full = Path.GetFullPath(file);
                if (full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full) && known.Count < MostFiles && known.Add(full))
                {
                    var text = await source.ReadAsync(full, cancellation).ConfigureAwait(false);
                    var read = SpecReader.Read(new(file, text.Text));
                    found.Add(read);
                    open.Enqueue(read);
                }
            }
        }

        return found;
    }

    private static HashSet<string> Names(SpecNode? root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SpecNode>();
        if (root is not null)
        {
            open.Push(root);
        }

        while (open.TryPop(out var node))
        {
            if (node is SpecList list)
            {
                foreach (var item in list.Items)
                {
                    open.Push(item);
                }
            }
            else if (node is SpecMap map)
            {
                if (map["$ref"] is SpecScalar { Text: var reference } && !reference.StartsWith('#') && !reference.Contains("://", StringComparison.Ordinal))
                {
                    names.Add(reference.Split('#')[0]);
                }

                foreach (var entry in map.Entries)
                {
                    open.Push(entry.Value);
                }
            }
        }

        return names;
    }
}
