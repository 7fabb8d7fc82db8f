using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <summary>Collects written JSON in pieces that are never copied: a body may hold a picture of a hundred megabytes.</summary>
/// <remarks>Not pooled: a request may still be on its way when the answer has already come.</remarks>
internal sealed class JsonBuffer : IBufferWriter<byte>
{
    private const int FirstPiece = 4 * 1024;
    private const int LargestPiece = 1024 * 1024;

    // relaxed: base64 keeps its plus signs, and text its letters; bodies are no HTML
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    private readonly List<ReadOnlyMemory<byte>> _pieces = [];
    private byte[] _current = [];
    private int _start;
    private int _end;

    public long Length { get; private set; }

    public IReadOnlyList<ReadOnlyMemory<byte>> Pieces
    {
        get
        {
            ClosePiece();
            return _pieces;
        }
    }

    public static JsonBuffer Write<T>(T value, JsonValueWriter<T> write)
    {
        var buffer = new JsonBuffer();
        using var writer = new Utf8JsonWriter(buffer, Options);
        write(writer, value);
        writer.Flush();
        return buffer;
    }

    public void Advance(int count)
    {
        _end += count;
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var size = Math.Max(sizeHint, 1);
        if (_current.Length - _end < size)
        {
            ClosePiece();
            _current = new byte[Math.Max(size, Math.Min(LargestPiece, Math.Max(FirstPiece, _current.Length * 2)))];
            _start = 0;
            _end = 0;
        }

        return _current.AsMemory(_end);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public ReadOnlySequence<byte> ToSequence()
    {
        JsonBufferSegment? first = null;
        JsonBufferSegment? last = null;
        foreach (var piece in Pieces)
        {
            last = new JsonBufferSegment(piece, last);
            first ??= last;
        }

        return first is null ? ReadOnlySequence<byte>.Empty : new ReadOnlySequence<byte>(first, 0, last!, last!.Memory.Length);
    }

    public string ToText() => Encoding.UTF8.GetString(ToSequence());

    private void ClosePiece()
    {
        if (_end > _start)
        {
            _pieces.Add(_current.AsMemory(_start, _end - _start));
            _start = _end;
        }
    }
}
