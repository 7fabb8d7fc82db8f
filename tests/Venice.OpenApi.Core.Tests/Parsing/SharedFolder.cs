using Venice.OpenApi.Core.Tests.House;

namespace Venice.OpenApi.Core.Tests.Parsing;

/// <summary>Test data that belongs to others: read where it lies, never copied into the project.</summary>
internal static class SharedFolder
{
    public static string? Path { get; } = Find();

    public static void Require() => Assert.SkipUnless(Path is not null, "The shared test data is not here; VENICE_SHARED names its folder.");

    /// <summary>The files under a folder, as paths from the shared folder with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Path!, folder), "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path!, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path!, file));

    private static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("VENICE_SHARED") is { Length: > 0 } named ? named : System.IO.Path.Combine(Repository.Root, "..", "shared");
        return Directory.Exists(folder) ? System.IO.Path.GetFullPath(folder) : null;
    }
}
