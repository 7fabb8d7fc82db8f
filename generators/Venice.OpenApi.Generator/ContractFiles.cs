using Venice.OpenApi.Collections;
using Venice.OpenApi.Generation;

namespace Venice.OpenApi.Generator;

/// <summary>Which of the project's files make up a contract.</summary>
internal static class ContractFiles
{
    /// <summary>Finds overlay and referenced files of <paramref name="document"/> among the project's files.</summary>
    public static ContractInput Gather(InputFile document, IEnumerable<InputFile> files)
    {
        var others = files.Where(static file => file.Role == FileRole.Other).ToList();
        var overlay = document.Options.Overlay is { } path ? others.Find(file => IsAt(file.Source.File, path)) : null;

        // A file that nothing names cannot be referred to: leaving it out keeps its edits from reading the document again.
        var named = new HashSet<InputFile>();
        var texts = new Queue<string>([document.Source.Text]);
        while (texts.Count > 0)
        {
            var text = texts.Dequeue();
            foreach (var file in others.Where(file => file != overlay && !named.Contains(file) && text.IndexOf(NameOf(file.Source.File), StringComparison.Ordinal) >= 0).ToList())
            {
                named.Add(file);
                texts.Enqueue(file.Source.Text);
            }
        }

        var references = others.Where(named.Contains).Select(static file => file.Source);

        return new(
            document.Source,
            overlay?.Source,
            overlay is null ? document.Options.Overlay : null,
            references.ToEquatableArray(),
            document.Options) { IsMissing = document.IsMissing };
    }

    private static bool IsAt(string file, string path)
    {
        var (full, wanted) = (file.Replace('\\', '/'), path.Replace('\\', '/').TrimStart('.', '/'));
        return full.EndsWith(wanted, StringComparison.OrdinalIgnoreCase)
            && (full.Length == wanted.Length || full[full.Length - wanted.Length - 1] == '/');
    }

    private static string NameOf(string file) => file.Substring(file.LastIndexOfAny(['/', '\\']) + 1);
}
