namespace Venice.OpenApi.Parsing;

/// <summary>Paths as texts: the file system is never asked.</summary>
internal static class FilePaths
{
    /// <summary>Forward slashes, without <c>.</c> and, where something stands before it, without <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        var segments = new List<string>();
        var slashed = path.Replace('\\', '/');
        foreach (var segment in slashed.Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] != "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment.Length > 0 && segment != ".")
            {
                segments.Add(segment);
            }
        }

        return (slashed.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", segments);
    }

    public static string Combine(string baseFile, string relative) =>
        IsRooted(relative) ? Normalize(relative) : Normalize(DirectoryOf(baseFile) + relative);

    /// <summary>The name without directories.</summary>
    public static string Bare(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The name without directories and extension.</summary>
    public static string Stem(string path)
    {
        var bare = Bare(path);
        var dot = bare.IndexOf('.');
        return dot > 0 ? bare.Substring(0, dot) : bare;
    }

    /// <summary><paramref name="path"/> as seen from the directory of <paramref name="baseFile"/>; the bare name where one is rooted and the other is not.</summary>
    public static string Relative(string baseFile, string path)
    {
        if (IsRooted(baseFile) != IsRooted(path))
        {
            return Bare(path);
        }

        var from = baseFile.Split('/');
        var to = path.Split('/');
        var shared = 0;
        while (shared < from.Length - 1 && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }

        var up = Enumerable.Repeat("..", from.Length - 1 - shared);
        return string.Join("/", up.Concat(to.Skip(shared)));
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');

    private static string DirectoryOf(string file) => file.Substring(0, file.LastIndexOf('/') + 1);
}
