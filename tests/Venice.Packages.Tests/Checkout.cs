namespace Venice.Packages.Tests;

/// <summary>The repository that these tests stand in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
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
