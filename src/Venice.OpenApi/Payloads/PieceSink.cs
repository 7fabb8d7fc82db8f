using System.Buffers;

namespace Venice.OpenApi.Payloads;

/// <summary>Keeps each payload in an array of its own. Its length is not known before its end: it is collected in borrowed pieces, and copied once.</summary>
internal sealed class PieceSink : PayloadSink
{
    private const int FirstPiece = 64 * 1024;
    private const int LargestPiece = 1024 * 1024;

    private readonly List<(byte[] Piece, int Length)> _full = [];
    private byte[] _piece = [];
    private int _used;

    public override Memory<byte> Room => _piece.AsMemory(_used);

    public override void Begin(int index)
    {
        _used = 0;
        if (_piece.Length == 0)
        {
            _piece = ArrayPool<byte>.Shared.Rent(FirstPiece);
        }
    }

    public override void Advance(int count) => _used += count;

    public override ValueTask MakeRoomAsync(CancellationToken cancellationToken)
    {
        _full.Add((_piece, _used));
        (_piece, _used) = (ArrayPool<byte>.Shared.Rent(Math.Min(LargestPiece, _piece.Length * 2)), 0);
        return ValueTask.CompletedTask;
    }

    public override ValueTask<ReadOnlyMemory<byte>> EndAsync(CancellationToken cancellationToken)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(checked(_full.Sum(static full => full.Length) + _used));
        var filled = 0;
        foreach (var (piece, length) in _full)
        {
            piece.AsSpan(0, length).CopyTo(bytes.AsSpan(filled));
            filled += length;
        }

        _piece.AsSpan(0, _used).CopyTo(bytes.AsSpan(filled));
        GiveBack();
        return new(bytes);
    }

    public override void Dispose()
    {
        GiveBack();
        if (_piece.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_piece);
            _piece = [];
        }
    }

    private void GiveBack()
    {
        foreach (var (piece, _) in _full)
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        _full.Clear();
    }
}
