namespace Venice.Benchmarks.Generation;

/// <summary>The repository that the benchmarks run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Venice.Generated.sln")))
                {
                    return folder;
                }
            }
        }

        throw new InvalidOperationException("The benchmarks run inside of the checkout.");
    }
}
