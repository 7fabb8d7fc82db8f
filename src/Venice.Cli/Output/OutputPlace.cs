using System.Globalization;

namespace Venice.Cli.Output;

/// <summary>Where the pictures of a command go: a file that was named, or free names in a folder.</summary>
/// <param name="Folder">The folder; it is made when it is not there.</param>
/// <param name="Name">The file's name as it was given, or <see langword="null"/> for free names.</param>
internal sealed record OutputPlace(string Folder, string? Name)
{
    private const string FreeName = "venice";

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

    /// <summary>Makes the folder. Done before anything is asked for, so that nothing is paid for that could not be kept.</summary>
    public void Prepare() => Directory.CreateDirectory(Folder);

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
            if (!Extensions.Any(extension => File.Exists(path + extension)))
            {
                yield return path;
            }
        }
    }

    private static string Numbered(string path, int number)
    {
        var extension = Path.GetExtension(path);
        var isPicture = Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
        return string.Create(CultureInfo.InvariantCulture, $"{(isPicture ? path[..^extension.Length] : path)}-{number}{(isPicture ? extension : "")}");
    }
}
