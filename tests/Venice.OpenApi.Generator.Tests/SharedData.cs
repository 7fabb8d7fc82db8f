namespace Venice.OpenApi.Generator.Tests;

/// <summary>Documents that belong to others: read where they lie, never copied; tests that want them are skipped where they are absent.</summary>
internal static class SharedData
{
    private static readonly string? Folder = Find();

    public static string Read(params string[] path)
    {
        Assert.SkipUnless(Folder is not null, "The shared data is not here: set VENICE_SHARED to its folder.");
        return File.ReadAllText(Path.Combine([Folder!, .. path]));
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("VENICE_SHARED") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Venice.Generated.sln")))
            {
                var beside = Path.GetFullPath(Path.Combine(folder, "..", "shared"));
                return Directory.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}
