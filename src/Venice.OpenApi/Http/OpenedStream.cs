namespace Venice.OpenApi.Http;

/// <summary>The rest of a stream from some place on. The stream is the caller's: it is not closed, and several may read it at once, each in its turn.</summary>
internal sealed class OpenedStream(Stream stream, long start, SemaphoreSlim turn) : OpenedFile(Math.Max(0, stream.Length - start))
{
    protected override async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            stream.Position = start + offset;
            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }
}
