namespace Venice.OpenApi.Http;

/// <summary>A file that had to be read as a whole before it could be sent: a pipe, or a form that takes nothing else.</summary>
internal sealed class OpenedMemory(ReadOnlyMemory<byte> bytes) : OpenedFile(bytes.Length)
{
    public override ReadOnlyMemory<byte>? Bytes => bytes;

    protected override ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var part = bytes[(int)Math.Min(offset, bytes.Length)..];
        part = part[..Math.Min(part.Length, buffer.Length)];
        part.CopyTo(buffer);
        return ValueTask.FromResult(part.Length);
    }
}
