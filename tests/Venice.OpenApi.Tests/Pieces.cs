using System.Buffers;

namespace Venice.OpenApi.Tests;

/// <summary>Bytes that lie in two places, as they come from a network.</summary>
internal sealed class Pieces : ReadOnlySequenceSegment<byte>
{
    private Pieces(ReadOnlyMemory<byte> memory, long start) => (Memory, RunningIndex) = (memory, start);

    public static ReadOnlySequence<byte> Of(byte[] bytes, int cut)
    {
        var first = new Pieces(bytes.AsMemory(0, cut), 0);
        var second = new Pieces(bytes.AsMemory(cut), cut);
        first.Next = second;
        return new(first, 0, second, second.Memory.Length);
    }
}
