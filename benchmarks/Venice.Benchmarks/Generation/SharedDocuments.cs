namespace Venice.Benchmarks.Generation;

/// <summary>Documents that belong to others and are read where they lie.</summary>
internal static class SharedDocuments
{
    /// <summary>The operations of the image part of Venice's document, which an image SDK needs.</summary>
    public const string ImageOperations = "generateImage,simpleGenerateImage,upscaleImage,editImage,multiEditImage,backgroundRemoveImage";

    public const string FullPath = "data/venice/venice-full.yaml";

    /// <summary>The whole document of the vendor.</summary>
    public static DocumentFile Full => Read(FullPath);

    /// <summary>The longest document of the corpus.</summary>
    public static string LargestPath => Directory.EnumerateFiles(Path("data/corpus/specs"), "*", SearchOption.AllDirectories)
        .OrderByDescending(static file => new FileInfo(file).Length)
        .ThenBy(static file => file, StringComparer.Ordinal)
        .First();

    /// <summary>A file under the shared folder.</summary>
    /// <exception cref="FileNotFoundException">The folder, or the file in it, is not here.</exception>
    public static string Path(string file)
    {
        var folder = Environment.GetEnvironmentVariable("VENICE_SHARED") is { Length: > 0 } named ? named : System.IO.Path.Combine(Checkout.Root, "..", "shared");
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, file));
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new FileNotFoundException($"The benchmarks read Venice's published document, which is not part of this repository: {path} is not there. Set VENICE_SHARED to the folder that holds '{file}'.", path);
    }

    public static DocumentFile Read(string file) => new(System.IO.Path.GetFileName(file), File.ReadAllText(Path(file)));
}
