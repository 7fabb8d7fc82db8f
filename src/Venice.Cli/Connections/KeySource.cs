namespace Venice.Cli.Connections;

/// <summary>Finds the API key.</summary>
internal static class KeySource
{
    private const string Variable = "VENICE_API_KEY";

    /// <summary>A file that is no text, or not only a key, should not be read whole.</summary>
    private const int LongestFile = 4096;

    /// <summary>The key, or <see langword="null"/> when there is none.</summary>
    public static string? Find(string? keyFile)
    {
        var key = keyFile is null ? Environment.GetEnvironmentVariable(Variable) : ReadFile(keyFile);
        return string.IsNullOrWhiteSpace(key) ? null : key.Trim();
    }

    private static string ReadFile(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LongestFile)
            {
                throw new UsageException("The file given by --api-key-file is too large to hold a key.");
            }

            var text = File.ReadAllText(path);
            return string.IsNullOrWhiteSpace(text) ? throw new UsageException("The file given by --api-key-file is empty.") : text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new UsageException("The file given by --api-key-file cannot be read.");
        }
    }
}
