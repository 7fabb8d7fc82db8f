namespace Venice.OpenApi.Payloads;

/// <summary>Keeps all payloads of an answer in one array, because its length is known: each byte is written once.</summary>
/// <param name="mostBytes">How long all payloads can be together. What a server merely announces costs address space, but no memory: nothing is cleared.</param>
internal sealed class SlabSink(int mostBytes) : PayloadSink
{
    private byte[] _slab = [];
    private int _start;
    private int _end;

    public override Memory<byte> Room => _slab.AsMemory(_end);

    public override void Begin(int index)
    {
        if (_slab.Length == 0)
        {
            _slab = GC.AllocateUninitializedArray<byte>(mostBytes);
        }

        _start = _end;
    }

    public override void Advance(int count) => _end += count;

    /// <summary>The answer is longer than it said.</summary>
    public override ValueTask MakeRoomAsync(CancellationToken cancellationToken)
    {
        var begun = _slab.AsSpan(_start.._end);
        var larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(Array.MaxLength, Math.Max(mostBytes, 2L * begun.Length)));
        begun.CopyTo(larger);
        (_slab, _start, _end) = (larger, 0, begun.Length);
        return ValueTask.CompletedTask;
    }

    public override ValueTask<ReadOnlyMemory<byte>> EndAsync(CancellationToken cancellationToken) => new(_slab.AsMemory(_start.._end));

    public override void Dispose()
    {
    }
}
