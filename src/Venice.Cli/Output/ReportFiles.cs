using System.Text;

namespace Venice.Cli.Output;

/// <summary>Files that a command writes beside its output: all of them, or none. They are written under other names first, and get theirs when everything is there.</summary>
internal sealed class ReportFiles : IDisposable
{
    /// <summary>What stands there is no file, though it may look like one: to take its place would break it for everybody.</summary>
    private static readonly string[] NoFiles = ["/dev/", "/proc/", "/sys/"];

    /// <summary>Files in memory.</summary>
    private const string SharedMemory = "/dev/shm/";

    private readonly Dictionary<string, (string Target, string Draft)> _drafts = new(StringComparer.Ordinal);

    private ReportFiles()
    {
    }

    /// <summary>Makes empty drafts, before any work is done that could not be kept.</summary>
    /// <param name="paths">The files; the ones that are not wished for are <see langword="null"/>.</param>
    /// <exception cref="IOException">One of them cannot be written; nothing is left behind.</exception>
    public static ReportFiles Prepare(IEnumerable<string?> paths)
    {
        var files = new ReportFiles();
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
        path is null ? Task.CompletedTask : File.WriteAllTextAsync(_drafts[path].Draft, text(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);

    /// <summary>Gives the drafts their names. Where one cannot have its name, the others keep theirs, too, and older files stay.</summary>
    /// <exception cref="IOException">One cannot have its name.</exception>
    public void Keep()
    {
        var done = new List<(string Path, string? Older)>();
        try
        {
            foreach (var (target, draft) in _drafts.Values)
            {
                done.Add((target, Place(draft, target)));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            foreach (var (path, older) in done)
            {
                Restore(path, older);
            }

            throw new IOException($"The reports could not be written; what was there is there still. {exception.Message}", exception);
        }

        foreach (var older in done.Select(static one => one.Older).OfType<string>())
        {
            Remove(older);
        }

        _drafts.Clear();
    }

    public void Dispose()
    {
        foreach (var (_, draft) in _drafts.Values)
        {
            Remove(draft);
        }
    }

    /// <returns>Where the older file is kept for a while; <see langword="null"/> when there was none.</returns>
    private static string? Place(string draft, string path)
    {
        if (!File.Exists(path))
        {
            File.Move(draft, path);
            return null;
        }

        var older = $"{draft}.old";
        File.Replace(draft, path, older);
        return older;
    }

    private static void Restore(string path, string? older)
    {
        if (older is null)
        {
            Remove(path);
        }
        else
        {
            File.Move(older, path, overwrite: true);
        }
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
        var target = TargetOf(path);
        if (Directory.Exists(target))
        {
            throw new IOException($"'{path}' is a folder.");
        }

        if (!IsFile(path, target))
        {
            throw new IOException($"'{path}' is no file, and a report takes the place of what is there. Name a file.");
        }

        var folder = Path.GetDirectoryName(target) ?? ".";
        Directory.CreateDirectory(folder);
        if (_drafts.Values.Any(one => string.Equals(one.Target, target, StringComparison.Ordinal)))
        {
            throw new UsageException($"Two reports cannot go to the same file '{path}'.");
        }

        var draft = Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        _drafts.Add(path, (target, draft));
        File.Create(draft).Dispose();
    }

    /// <summary>What a link leads to is written, and the link stays.</summary>
    private static string TargetOf(string path) =>
        new FileInfo(path).LinkTarget is not null && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path);

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
