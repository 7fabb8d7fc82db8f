namespace Venice.Cli.Tests;

/// <summary>Standard output or error on a disk that is full, from the beginning or from then on.</summary>
/// <param name="failure">What is thrown, when it is something else.</param>
internal sealed class FullWriter(Exception? failure = null) : StringWriter
{
    public bool IsFull { get; set; } = true;

    public override Task WriteAsync(string? value) => IsFull ? Full() : base.WriteAsync(value);

    public override Task WriteLineAsync(string? value) => IsFull ? Full() : base.WriteLineAsync(value);

    private Task Full() => Task.FromException(failure ?? new IOException("No space left on device"));
}
