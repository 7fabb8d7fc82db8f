using System.Text;

namespace Venice.Cli.Output;

/// <summary>Files that a command writes beside its output: all of them, or none. They are written under other names first, and get theirs when everything is there.</summary>
internal sealed class ReportFiles : IDisposable
{
    /// <summary>What stands there is no file, though it may look like one: to take its place would break it for everybody.</summary>
    private static readonly string[] NoFiles = ["/dev/", "/proc/", "/sys/"];

    /// <summary>Files in memory.</summary>
    private const string SharedMemory = "/dev/shm/";

    private readonly Dictionary<string, ReportDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Action<string, string, string> _replace;

    private ReportFiles(Action<string, string, string>? replace) => _replace = replace ?? File.Replace;

    /// <summary>Makes empty drafts, before any work is done that could not be kept.</summary>
    /// <param name="paths">The files; the ones that are not wished for are <see langword="null"/>.</param>
    /// <param name="replace">Puts a file in the place of another in another way than the file system's: see <see cref="ReportDraft"/>.</param>
    /// <exception cref="IOException">One of them cannot be written; nothing is left behind.</exception>
    /// <exception cref="UsageException">Two of them are the same file.</exception>
    public static ReportFiles Prepare(IEnumerable<string?> paths, Action<string, string, string>? replace = null)
    {
        var files = new ReportFiles(replace);
        try
        {
            foreach (var path in paths.OfType<string>())
            {
                files.Add(path);
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
        path is null ? Task.CompletedTask : File.WriteAllTextAsync(_drafts[path].Path, text(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);

    /// <summary>Gives the drafts their names. Where one cannot have its name, no other gets its own, older files stay, and the drafts are kept: what they tell may have been paid for.</summary>
    /// <exception cref="IOException">One cannot have its name; says where everything is.</exception>
    public void Keep()
    {
        var begun = new List<ReportDraft>();
        try
        {
            foreach (var draft in _drafts.Values)
            {
                begun.Add(draft);
                draft.Place();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var outcome = PutBack(begun);
            var kept = _drafts.Values.Select(static draft => draft.Path).Where(File.Exists).ToList();
            _drafts.Clear();
            throw new IOException($"The reports could not be written; {outcome}. They are kept in {string.Join(" and ", kept.Select(static file => $"'{file}'"))}. {exception.Message}", exception);
        }

        foreach (var draft in begun)
        {
            Remove(draft.Older);
        }

        _drafts.Clear();
    }

    public void Dispose()
    {
        foreach (var draft in _drafts.Values)
        {
            Remove(draft.Path);
        }
    }

    /// <returns>What became of the older files: what one of them suffers is no reason to leave the others where they are.</returns>
    private static string PutBack(IEnumerable<ReportDraft> begun)
    {
        var lost = new List<string>();
        foreach (var draft in begun)
        {
            try
            {
                draft.PutBack();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                lost.Add($"'{draft.Target}' could not be put back{(File.Exists(draft.Older) ? $", and what was there is in '{draft.Older}'" : "")}");
            }
        }

        return lost.Count == 0 ? "what was there is there still" : string.Join("; ", lost);
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // a draft that is left behind is no reason to hide why
        }
    }

    private void Add(string path)
    {
        var target = RealPath.Of(path); // what a link leads to is written, and the link stays
        if (Directory.Exists(target))
        {
            throw new IOException($"'{path}' is a folder.");
        }

        if (!IsFile(path, target))
        {
            throw new IOException($"'{path}' is no file, and a report takes the place of what is there. Name a file.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? ".");
        if (_drafts.Values.Any(draft => draft.IsOf(target)))
        {
            throw new UsageException($"Two reports cannot go to the same file '{path}'.");
        }

        var draft = new ReportDraft(target, _replace);
        draft.Create();
        _drafts.Add(path, draft);
    }

    /// <summary>A pipe or a device is no file, and an older file has to be one that may be written.</summary>
    private static bool IsFile(string path, string target)
    {
        if (!OperatingSystem.IsWindows() && (IsSpecial(Path.GetFullPath(path)) || IsSpecial(target)))
        {
            return false;
        }

        if (!File.Exists(target))
        {
            return true;
        }

        // for reading, too: a pipe that is opened for writing alone waits for a reader
        using var older = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        return older.CanSeek;
    }

    private static bool IsSpecial(string full) =>
        Array.Exists(NoFiles, folder => full.StartsWith(folder, StringComparison.Ordinal)) && !full.StartsWith(SharedMemory, StringComparison.Ordinal);
}
