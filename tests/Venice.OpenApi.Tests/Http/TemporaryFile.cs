namespace Venice.OpenApi.Tests.Http;

/// <summary>A file on disk that goes with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content)
    {
        File.WriteAllBytes(Path, content);
    }

    /// <summary>A file of zeros that takes no room.</summary>
    public TemporaryFile(long length)
    {
        Resize(length);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".bin");

    public void Resize(long length)
    {
        using var file = File.Open(Path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        file.SetLength(length);
    }

    public void Dispose() => File.Delete(Path);
}
