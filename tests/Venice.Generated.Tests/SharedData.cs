namespace Venice.Generated.Tests;

/// <summary>Data that belongs to others: read where it lies, never copied; tests that want it are skipped where it is absent.</summary>
internal static class SharedData
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("VENICE_SHARED") is { Length: > 0 } named ? named : Path.Combine(Checkout.Root, "..", "shared");

    public static string Read(params string[] path)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The shared data is not here: set VENICE_SHARED to its folder.");
        return File.ReadAllText(Path.Combine([Folder, "data", .. path]));
    }
}
