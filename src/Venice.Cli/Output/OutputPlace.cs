using System.Globalization;

namespace Venice.Cli.Output;

/// <summary>Where the pictures of a command go: a file that was named, or free names in a folder.</summary>
/// <param name="Folder">The folder; it is made when it is not there.</param>
/// <param name="Name">The file's name as it was given, or <see langword="null"/> for free names.</param>
internal sealed record OutputPlace(string Folder, string? Name)
{
    private const string FreeName = "venice";
    private const int LargestCount = 4;

    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".webp"];

    /// <summary>An existing folder, or a path that ends like one, takes free names; everything else is a file.</summary>
    public static OutputPlace Of(string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return new(".", null);
        }

        return Path.EndsInDirectorySeparator(path) || Directory.Exists(path)
            ? new(path, null)
            : new(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", Path.GetFileName(path));
    }

    /// <summary>Makes the folder, and sees that the pictures can be written. Done before anything is asked for, so that nothing is paid for that could not be kept.</summary>
    /// <param name="count">How many pictures are wished for.</param>
    /// <param name="format">The format that they will have.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void Prepare(int count, ImageFormat format)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            using (new FileStream(Path.Combine(Folder, $".{Path.GetRandomFileName()}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
            {
                // that it can be made is enough
            }

            foreach (var path in Paths(Math.Clamp(count, 1, LargestCount)))
            {
                Check(WithExtension(path, format));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new IOException($"The picture could not be written, so nothing was sent. {exception.Message}", exception);
        }
    }

    /// <summary>The paths for so many pictures; their extensions are settled when the bytes are known.</summary>
    public IReadOnlyList<string> Paths(int count)
    {
        if (Name is null)
        {
            return [.. FreePaths().Take(count)];
        }

        var path = Folder == "." ? Name : Path.Combine(Folder, Name);
        return count == 1 ? [path] : [.. Enumerable.Range(1, count).Select(number => Numbered(path, number))];
    }

    private IEnumerable<string> FreePaths()
    {
        for (var number = 1; number < int.MaxValue; number++)
        {
            var path = Path.Combine(Folder == "." ? "" : Folder, string.Create(CultureInfo.InvariantCulture, $"{FreeName}-{number}"));
            if (!Extensions.Append("").Any(extension => Path.Exists(path + extension)))
            {
                yield return path;
            }
        }
    }

    /// <summary>A name may be too long, or a folder's.</summary>
    private static void Check(string path)
    {
        try
        {
            if (File.GetAttributes(path).HasFlag(FileAttributes.Directory))
            {
                throw new IOException($"'{path}' is a folder.");
            }
        }
        catch (FileNotFoundException)
        {
            // as it should be
        }
    }

    /// <summary>The name that a picture of that format gets.</summary>
    private static string WithExtension(string path, ImageFormat format)
    {
        var extension = Path.GetExtension(path);
        var wanted = format == ImageFormat.Jpeg ? ".jpg" : $".{format.Value}";
        var isSame = string.Equals(extension, wanted, StringComparison.OrdinalIgnoreCase)
            || (format == ImageFormat.Jpeg && string.Equals(extension, ".jpeg", StringComparison.OrdinalIgnoreCase));
        return isSame ? path : Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase) ? path[..^extension.Length] + wanted : path + wanted;
    }

    private static string Numbered(string path, int number)
    {
        var extension = Path.GetExtension(path);
        var isPicture = Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
        return string.Create(CultureInfo.InvariantCulture, $"{(isPicture ? path[..^extension.Length] : path)}-{number}{(isPicture ? extension : "")}");
    }
}
