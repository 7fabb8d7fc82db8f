using System.Text;

namespace Venice.OpenApi.Tool.Writing;

/// <summary>Writes a folder of files whole or not at all, whatever stops it.</summary>
internal static class WholeFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A folder that is there is replaced, so that what is no longer made is no longer there.</summary>
    /// <param name="ending">Of the names of all files that this ever writes: a folder with anything else in it is not ours to replace.</param>
    /// <returns>The sentence that says why nothing was written, or <see langword="null"/>.</returns>
    public static string? Write(string path, IEnumerable<KeyValuePair<string, string>> files, string ending)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(target) is not { } parent || File.Exists(target))
        {
            return $"'{path}' is no folder that could be written.";
        }

        if (Foreign(target, ending) is { } foreign)
        {
            return $"The folder '{path}' holds '{foreign}', which is no emitted file, so it was left as it is. Name an empty folder, or a new one.";
        }

        // Beside the target: only within one file system is a move a rename.
        Directory.CreateDirectory(parent);
        var mark = Guid.NewGuid().ToString("N");
        var (fresh, old) = ($"{target}.{mark}.tmp", $"{target}.{mark}.old");
        try
        {
            Directory.CreateDirectory(fresh);
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(fresh, name), text, Utf8);
            }

            Replace(target, fresh, old);
        }
        finally
        {
            Remove(fresh);
            Remove(old);
        }

        return null;
    }

    private static string? Foreign(string target, string ending) => Directory.Exists(target)
        ? Directory.EnumerateFileSystemEntries(target)
            .Where(entry => !entry.EndsWith(ending, StringComparison.Ordinal) || Directory.Exists(entry))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault()
        : null;

    private static void Replace(string target, string fresh, string old)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(fresh, target);
            return;
        }

        Directory.Move(target, old);
        try
        {
            Directory.Move(fresh, target);
        }
        catch (IOException)
        {
            Directory.Move(old, target);
            throw;
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
