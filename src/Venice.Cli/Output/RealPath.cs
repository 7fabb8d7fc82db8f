namespace Venice.Cli.Output;

/// <summary>Where a path leads, when every link on the way is followed: two paths may be one file, and one may be no file at all.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MostLinks = 40;

    /// <param name="path">A path; nothing need be there yet.</param>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Follow(Path.GetFullPath(path), ref links);
    }

    private static string Follow(string full, ref int links)
    {
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        // from the top: '..' in what a link holds is the parent of where the link really is
        var real = Path.Combine(Follow(folder, ref links), Path.GetFileName(full));
        if (new FileInfo(real).LinkTarget is not { } target)
        {
            return real;
        }

        return ++links <= MostLinks
            ? Follow(Path.GetFullPath(target, Path.GetDirectoryName(real)!), ref links)
            : throw new IOException($"The links at '{full}' lead in a circle.");
    }
}
