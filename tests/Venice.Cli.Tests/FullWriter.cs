namespace Venice.Cli.Tests;

/// <summary>Standard output on a disk that is full.</summary>
internal sealed class FullWriter : StringWriter
{
    public override Task WriteAsync(string? value) => Task.FromException(new IOException("No space left on device"));
}
