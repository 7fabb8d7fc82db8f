namespace Venice.OpenApi.Generator.Tests;

/// <summary>Files of this repository.</summary>
internal static class Checkout
{
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Folder(), .. path]));

    public static IEnumerable<string> Files(params string[] folder) => Directory.EnumerateFiles(Path.Combine([Folder(), .. folder])).Order(StringComparer.Ordinal);

    private static string Folder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Venice.Generated.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests run outside of the checkout.");
    }
}
