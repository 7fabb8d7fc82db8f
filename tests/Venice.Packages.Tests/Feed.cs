namespace Venice.Packages.Tests;

/// <summary>The repository's packages, packed once for all tests into a folder that serves as a source of packages, and an empty package cache beside it.</summary>
public sealed class Feed : IAsyncLifetime
{
    /// <summary>A version that nobody publishes, so that only the folder can have it.</summary>
    public const string Version = "0.0.0-packed";

    private readonly string _root = Directory.CreateTempSubdirectory("venice-packages-").FullName;

    /// <summary>The source of packages.</summary>
    public string Source => Path.Combine(_root, "feed");

    /// <summary>The cache that consumers restore into; nothing of the user's own is in it.</summary>
    public string Cache => Path.Combine(_root, "cache");

    public async ValueTask InitializeAsync()
    {
        // nothing of a folder above belongs to the consumers
        await File.WriteAllTextAsync(Path.Combine(_root, "Directory.Build.props"), "<Project />\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_root, "Directory.Build.targets"), "<Project />\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_root, "Directory.Packages.props"), "<Project />\n", TestContext.Current.CancellationToken);

        // all output goes to a folder of its own: other tests run on what stands in bin and obj meanwhile
        foreach (var project in new[] { "Venice.OpenApi", "Venice.Generated", "Venice.Generated.Extensions.AI", "Venice.Cli", "Venice.Contracts", "Venice.Sandbox", "Venice.OpenApi.Templates" })
        {
            string[] pack =
            [
                "pack", Path.Combine(Checkout.Root, "src", project), "--configuration", "Release", "--artifacts-path", Path.Combine(_root, "artifacts"), "--output", Source,
                $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false", "-verbosity:quiet",
            ];
            (await Command.RunAsync(Checkout.Root, packages: null, Command.DotNet, pack)).MustSucceed();
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Package Open(string id, string extension = "nupkg") => Package.Open(Path.Combine(Source, $"{id}.{Version}.{extension}"));

    /// <summary>An empty folder for a consumer.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, "consumers", name)).FullName;
}
