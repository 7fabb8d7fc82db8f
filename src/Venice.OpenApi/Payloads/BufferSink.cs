using System.Buffers;

namespace Venice.OpenApi.Payloads;

/// <summary>Decodes each payload straight into a buffer of the caller's.</summary>
internal sealed class BufferSink(Func<int, IBufferWriter<byte>> open) : PayloadSink
{
    private const int Piece = 16 * 1024;

    private IBufferWriter<byte>? _buffer;
    private Memory<byte> _room;

    public override Memory<byte> Room => _room;

    public override void Begin(int index)
    {
        _buffer = open(index) ?? throw new InvalidOperationException("PayloadOptions.OpenBuffer gave no buffer.");
        _room = _buffer.GetMemory(Piece);
    }

    public override void Advance(int count)
    {
        // as often as there is something: between calls the buffer is its owner's
        _buffer!.Advance(count);
        _room = _buffer.GetMemory(Piece);
    }

    public override ValueTask MakeRoomAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public override ValueTask<ReadOnlyMemory<byte>> EndAsync(CancellationToken cancellationToken)
    {
        _room = default;
        return default;
    }

    public override void Dispose()
    {
    }
}
