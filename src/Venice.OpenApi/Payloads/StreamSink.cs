using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Venice.OpenApi.Payloads;

/// <summary>Writes each payload to a stream of the caller's, through a borrowed buffer.</summary>
[SuppressMessage("Reliability", "CA2213:Disposable fields should be disposed", Justification = "The stream is the caller's, and stays open.")]
internal sealed class StreamSink(Func<int, Stream> open) : PayloadSink
{
    private const int BufferSize = 64 * 1024;

    private byte[] _buffer = [];
    private Stream _stream = Stream.Null;
    private int _used;

    public override Memory<byte> Room => _buffer.AsMemory(_used);

    public override void Begin(int index)
    {
        _stream = open(index) ?? throw new InvalidOperationException("PayloadOptions.OpenStream gave no stream.");
        if (_buffer.Length == 0)
        {
            _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        }
    }

    public override void Advance(int count) => _used += count;

    public override async ValueTask MakeRoomAsync(CancellationToken cancellationToken)
    {
        // a stream that failed may still hold what it was given: then it is not given back
        var buffer = _buffer;
        _buffer = [];
        await _stream.WriteAsync(buffer.AsMemory(0, _used), cancellationToken).ConfigureAwait(false);
        _buffer = buffer;
        _used = 0;
    }

    public override async ValueTask<ReadOnlyMemory<byte>> EndAsync(CancellationToken cancellationToken)
    {
        await MakeRoomAsync(cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        return default;
    }

    public override void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }
}
