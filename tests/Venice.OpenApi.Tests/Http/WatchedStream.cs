namespace Venice.OpenApi.Tests.Http;

/// <summary>A stream that can seek, gives small pieces, and does something before each of them.</summary>
internal sealed class WatchedStream(byte[] content, Action<int> beforeRead) : MemoryStream(content)
{
    private int _reads;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        beforeRead(Interlocked.Increment(ref _reads));
        return base.ReadAsync(buffer[..Math.Min(buffer.Length, 7001)], cancellationToken);
    }
}
