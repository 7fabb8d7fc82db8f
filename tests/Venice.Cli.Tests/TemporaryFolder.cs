namespace Venice.Cli.Tests;

/// <summary>A folder of one test, removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("venice-cli-tests-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Every file in it, hidden ones included, as paths from it.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public async Task UntilItHoldsAFileAsync()
    {
        var came = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(Path) { EnableRaisingEvents = true };
        watcher.Created += (_, _) => came.TrySetResult();
        if (!Files.Any())
        {
            await came.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
