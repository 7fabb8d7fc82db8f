namespace Venice.OpenApi.Http;

/// <summary>The bytes of a download: what breaks them, or holds them up, becomes the exception that all calls throw.</summary>
internal sealed class GuardedStream(Stream inner, ApiAnswer answer, ApiClientOptions options, long? announced, bool mayBeEmpty = false) : Stream
{
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var deadline = new Deadline(options.Timeout, options.TimeProvider);
        try
        {
            using var linked = deadline.Link(cancellationToken);
            return Count(await inner.ReadAsync(buffer, linked.Token).ConfigureAwait(false), buffer.Length);
        }
        catch (Exception exception) when (answer.BrokenDownload(exception, deadline, cancellationToken) is { } failure)
        {
            throw failure;
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // a read that blocks could not be given up when the time is over
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        answer.CompleteDownload();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>What is thrown when the caller's limit is passed.</summary>
    public Exception TooLarge(long maxBytes) => answer.TooLargeDownload(maxBytes);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            answer.CompleteDownload();
        }

        base.Dispose(disposing);
    }

    private int Count(int read, int asked)
    {
        _count += read;
        if (read > 0 || asked == 0)
        {
            return read;
        }

        if (_count == 0 && !mayBeEmpty)
        {
            throw answer.EmptyDownload();
        }

        if (_count < announced)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The content is shorter than announced.");
        }

        answer.ReadDownload(_count);
        return 0;
    }
}
