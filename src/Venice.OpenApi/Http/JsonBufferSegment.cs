using System.Buffers;

namespace Venice.OpenApi.Http;

/// <summary>One piece of written JSON in a sequence.</summary>
internal sealed class JsonBufferSegment : ReadOnlySequenceSegment<byte>
{
    public JsonBufferSegment(ReadOnlyMemory<byte> memory, JsonBufferSegment? previous)
    {
        Memory = memory;
        if (previous is not null)
        {
            RunningIndex = previous.RunningIndex + previous.Memory.Length;
            previous.Next = this;
        }
    }
}
