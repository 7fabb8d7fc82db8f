using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>A place in written JSON, between two quotes, where something large stands that is made while it is sent: bytes or a file as base64, or a text that needs no escapes.</summary>
internal readonly struct JsonHole
{
    // a window of 48 KB gives one of 64 KB; three bytes are four letters, so only the last one is padded
    private const int Window = 64 * 1024;
    private const int BytesPerWindow = Window / 4 * 3;

    // half of it for text: what is read and what is written then fit into the processor's first cache
    private const int TextWindow = Window / 2;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string? _text;

    private JsonHole(int offset, in JsonHole other)
    {
        this = other;
        Offset = offset;
    }

    public JsonHole(int offset, ReadOnlyMemory<byte> bytes)
    {
        Offset = offset;
        _bytes = bytes;
        Length = Base64Length(bytes.Length);
    }

    public JsonHole(int offset, OpenedFile file)
    {
        Offset = offset;
        File = file;
        Length = Base64Length(file.Length);
    }

    public JsonHole(int offset, string text)
    {
        Offset = offset;
        _text = text;
        Length = text.Length;
    }

    /// <summary>Where in the written JSON.</summary>
    public int Offset { get; }

    /// <summary>How many bytes will stand there.</summary>
    public long Length { get; }

    /// <summary>The file that has to be open until then.</summary>
    public OpenedFile? File { get; }

    /// <summary>The same in another text.</summary>
    public JsonHole MoveBy(int distance) => new(Offset + distance, this);

    public Task WriteAsync(Stream stream, CancellationToken cancellationToken) =>
        _text is not null ? WriteTextAsync(_text, stream, cancellationToken)
        : File is not null ? WriteFileAsync(File, stream, cancellationToken)
        : WriteBytesAsync(_bytes, stream, cancellationToken);

    private static long Base64Length(long bytes) => (bytes + 2) / 3 * 4;

    private static async Task WriteBytesAsync(ReadOnlyMemory<byte> bytes, Stream stream, CancellationToken cancellationToken)
    {
        var window = ArrayPool<byte>.Shared.Rent(Window);
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(bytes.Length, BytesPerWindow)];
            Base64.EncodeToUtf8(part.Span, window, out _, out var written);
            await stream.WriteAsync(window.AsMemory(0, written), cancellationToken).ConfigureAwait(false);
            bytes = bytes[part.Length..];
        }

        // not after a failure, here and below: whoever failed may still hold it
        ArrayPool<byte>.Shared.Return(window);
    }

    private static async Task WriteFileAsync(OpenedFile file, Stream stream, CancellationToken cancellationToken)
    {
        var window = ArrayPool<byte>.Shared.Rent(Window);
        var source = ArrayPool<byte>.Shared.Rent(BytesPerWindow + 1);
        var offset = 0L;
        while (offset < file.Length)
        {
            var count = await file.FillAsync(offset, source.AsMemory(0, BytesPerWindow + 1), cancellationToken).ConfigureAwait(false);
            Base64.EncodeToUtf8(source.AsSpan(0, count), window, out _, out var written);
            await stream.WriteAsync(window.AsMemory(0, written), cancellationToken).ConfigureAwait(false);
            offset += count;
        }

        ArrayPool<byte>.Shared.Return(source);
        ArrayPool<byte>.Shared.Return(window);
    }

    private static async Task WriteTextAsync(string text, Stream stream, CancellationToken cancellationToken)
    {
        var window = ArrayPool<byte>.Shared.Rent(TextWindow);
        for (var start = 0; start < text.Length; start += TextWindow)
        {
            var written = Encoding.ASCII.GetBytes(text.AsSpan(start, Math.Min(TextWindow, text.Length - start)), window);
            await stream.WriteAsync(window.AsMemory(0, written), cancellationToken).ConfigureAwait(false);
        }

        ArrayPool<byte>.Shared.Return(window);
    }
}
