using System.Buffers;
using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>Written JSON in a pooled array, which its owner gives back once.</summary>
/// <param name="Buffer">The array.</param>
/// <param name="Count">How much of it is written.</param>
/// <param name="Holes">What stands between quotes without being there, in order; <see langword="null"/> when there is nothing of the kind.</param>
/// <param name="Files">Where the values of files end, in order, when that was asked for.</param>
internal readonly record struct WrittenJson(byte[] Buffer, int Count, JsonHole[]? Holes, List<(long End, FileInput File)>? Files)
{
    public ReadOnlyMemory<byte> Memory => Buffer.AsMemory(0, Count);

    public string ToText() => Encoding.UTF8.GetString(Memory.Span);

    /// <summary>One value of it, which the caller gives back.</summary>
    public WrittenJson Slice(int start, int end)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(end - start);
        Memory.Span[start..end].CopyTo(buffer);
        var holes = Holes?.Where(hole => hole.Offset > start && hole.Offset < end).Select(hole => hole.MoveBy(-start)).ToArray();
        return new WrittenJson(buffer, end - start, holes, null);
    }

    /// <summary>The file whose value ends there, if it is one.</summary>
    public FileInput? FileAt(long end) => Files?.Find(file => file.End == end).File;

    public void Return() => ArrayPool<byte>.Shared.Return(Buffer);
}
