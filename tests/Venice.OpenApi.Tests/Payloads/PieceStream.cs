namespace Venice.OpenApi.Tests.Payloads;

/// <summary>Bytes that arrive in pieces of given sizes, again and again.</summary>
internal sealed class PieceStream(byte[] content, int[] sizes) : Stream
{
    private int _position;
    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var size = Math.Min(Math.Min(buffer.Length, sizes[_read++ % sizes.Length]), content.Length - _position);
        content.AsSpan(_position, size).CopyTo(buffer);
        _position += size;
        return size;
    }

    // at once: a stream that does not say so reads on another thread
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
