using System.Collections;
using System.Diagnostics;

namespace Venice.OpenApi.Json;

/// <summary>A list of payloads that nobody changes: the platform's has more interfaces, which are loaded before the first picture is read.</summary>
[DebuggerDisplay("Count = {Count}")]
internal sealed class BytesList(ReadOnlyMemory<byte>[] items) : IReadOnlyList<ReadOnlyMemory<byte>>
{
    public int Count => items.Length;

    public ReadOnlyMemory<byte> this[int index] => (uint)index < (uint)items.Length ? items[index] : ThrowOutside();

    public IEnumerator<ReadOnlyMemory<byte>> GetEnumerator() => ((IEnumerable<ReadOnlyMemory<byte>>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ReadOnlyMemory<byte> ThrowOutside() => throw new ArgumentOutOfRangeException("index");
}
