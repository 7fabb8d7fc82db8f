namespace Venice.OpenApi.Payloads;

/// <summary>Takes payloads, one after the other.</summary>
internal abstract class PayloadSink : IDisposable
{
    /// <summary>Where the next bytes are written to; when it is shorter than <see cref="Base64StringDecoder.LeastRoom"/>, <see cref="MakeRoomAsync"/> is to be called first.</summary>
    public abstract Memory<byte> Room { get; }

    /// <summary>Begins a payload.</summary>
    /// <param name="index">Its number in the answer, from 0.</param>
    public abstract void Begin(int index);

    /// <summary>Bytes were written to the beginning of <see cref="Room"/>.</summary>
    public abstract void Advance(int count);

    public abstract ValueTask MakeRoomAsync(CancellationToken cancellationToken);

    /// <summary>Ends the payload. Gives its bytes, when this keeps them.</summary>
    public abstract ValueTask<ReadOnlyMemory<byte>> EndAsync(CancellationToken cancellationToken);

    public abstract void Dispose();
}
