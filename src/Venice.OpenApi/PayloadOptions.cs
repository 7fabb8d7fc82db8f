using System.Buffers;

namespace Venice.OpenApi;

/// <summary>Where the payloads of one answer go while they arrive: the base64 strings that the document marks, such as pictures.</summary>
/// <remarks>
/// Without a destination they are kept in memory, as the answer's members. Those of one answer may lie side by side in one block, because nobody knows where one
/// ends before it does; the block stays as long as one of them does, so copy (<c>ToArray()</c>) the one of several that is kept for long. With a destination,
/// those members are empty.
/// </remarks>
public sealed class PayloadOptions
{
    /// <summary>
    /// Gives the stream that a payload is written to, by its number in the answer, from 0. The stream is flushed at the payload's end and stays open. When the call
    /// fails later, what was written stays written. What the stream throws is thrown as it is; the call may have been charged then.
    /// </summary>
    public Func<int, Stream>? OpenStream { get; init; }

    /// <summary>Gives the buffer that a payload is decoded into, by its number in the answer, from 0.</summary>
    public Func<int, IBufferWriter<byte>>? OpenBuffer { get; init; }

    /// <summary>Is told how many bytes of the answer have come, as they come: of the JSON, so a third more than the payloads hold.</summary>
    public IProgress<long>? Progress { get; init; }
}
