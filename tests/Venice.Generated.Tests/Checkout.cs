namespace Venice.Generated.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

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
