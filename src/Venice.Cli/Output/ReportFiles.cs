using System.Text;

namespace Venice.Cli.Output;

/// <summary>Files that a command writes beside its output: all of them, or none. They are written under other names first, and get theirs when everything is there.</summary>
internal sealed class ReportFiles : IDisposable
{
    private readonly Dictionary<string, string> _drafts;

    private ReportFiles(Dictionary<string, string> drafts) => _drafts = drafts;

    /// <summary>Makes empty drafts, before any work is done that could not be kept.</summary>
    /// <param name="paths">The files; the ones that are not wished for are <see langword="null"/>.</param>
    /// <exception cref="IOException">One of them cannot be written; nothing is left behind.</exception>
    public static ReportFiles Prepare(IEnumerable<string?> paths)
    {
        var files = new ReportFiles(new(StringComparer.Ordinal));
        try
        {
            foreach (var path in paths.OfType<string>())
            {
                files.Add(Path.GetFullPath(path), path);
            }

            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            files.Dispose();
            throw new IOException($"The report could not be written, so nothing was done. {exception.Message}", exception);
        }
        catch (UsageException)
        {
            files.Dispose();
            throw;
        }
    }

    /// <param name="path">The file; nothing is done when it is <see langword="null"/>.</param>
    /// <param name="text">Makes its text.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public Task WriteAsync(string? path, Func<string> text, CancellationToken cancellationToken) =>
        path is null ? Task.CompletedTask : File.WriteAllTextAsync(_drafts[Path.GetFullPath(path)], text(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);

    /// <summary>Gives the drafts their names.</summary>
    public void Keep()
    {
        foreach (var (path, draft) in _drafts)
        {
            File.Move(draft, path, overwrite: true);
        }

        _drafts.Clear();
    }

    public void Dispose()
    {
        foreach (var draft in _drafts.Values)
        {
            File.Delete(draft);
        }
    }

    private void Add(string full, string path)
    {
        if (Directory.Exists(full))
        {
            throw new IOException($"'{path}' is a folder.");
        }

        var folder = Path.GetDirectoryName(full) ?? ".";
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.tmp");
        if (!_drafts.TryAdd(full, draft))
        {
            throw new UsageException($"Two reports cannot go to the same file '{path}'.");
        }

        File.Create(draft).Dispose();
    }
}
