namespace Venice.OpenApi.Generator.Tests;

/// <summary>Files of this repository.</summary>
internal static class Checkout
{
    public static string Read(params string[] path)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Venice.Generated.sln")))
            {
                return File.ReadAllText(Path.Combine([folder, .. path]));
            }
        }

        throw new InvalidOperationException("The tests run outside of the checkout.");
    }
}
