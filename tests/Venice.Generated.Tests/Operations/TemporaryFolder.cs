namespace Venice.Generated.Tests.Operations;

/// <summary>A folder of one test, removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("venice-tests-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Everything in it, hidden files included.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFileSystemEntries(Path).Select(static file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
