using System.Diagnostics;

namespace Venice;

/// <summary>A picture that the service made.</summary>
/// <remarks>Immutable, and safe to use from several threads.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GeneratedImage
{
    private readonly ImageHeader _header;

    internal GeneratedImage(ReadOnlyMemory<byte> bytes, Uri? address = null)
    {
        Bytes = bytes;
        Length = bytes.Length;
        Address = address;
        _header = ImageHeader.Read(bytes.Span);
    }

    internal GeneratedImage(string path, long length, ImageHeader header)
    {
        FilePath = path;
        Length = length;
        _header = header;
    }

    /// <summary>A picture of one's own, to see its format and size or to save it whole or not at all.</summary>
    /// <param name="bytes">A file's content; it is not copied, so leave it unchanged.</param>
    public static GeneratedImage FromBytes(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>
    /// The picture as a file's content; empty when it went straight to a file (<see cref="FilePath"/>), when the service answered with an <see cref="Address"/>
    /// instead, or left the picture out.
    /// </summary>
    /// <remarks>
    /// The pictures of one answer may lie side by side in one block of memory, which stays as long as one of them does. Copy (<c>Bytes.ToArray()</c>) the one of
    /// several that is kept for long.
    /// </remarks>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The number of bytes, in memory or in the file; 0 when there are none.</summary>
    public long Length { get; }

    /// <summary>The file that the picture went to as it arrived, as a full path; <see langword="null"/> when it is in memory.</summary>
    public string? FilePath { get; }

    /// <summary>Where the picture is, when the service answered with an http(s) address instead of bytes; it is not fetched by itself.</summary>
    public Uri? Address { get; }

    /// <summary>The format of the bytes, told by the bytes themselves and not by what was asked for; <see langword="default"/> when it is none of the known ones.</summary>
    public ImageFormat Format => _header.Format;

    /// <summary>The width in pixels, told by the bytes; 0 when they are of no known format.</summary>
    public int Width => _header.Width;

    /// <summary>The height in pixels, told by the bytes; 0 when they are of no known format.</summary>
    public int Height => _header.Height;

    /// <summary>Writes the picture to a file, whole or not at all, over an older file of that name.</summary>
    /// <param name="path">
    /// Where to. The extension always says what the bytes are: it is appended when the path has no picture's extension (<c>gondola</c> becomes <c>gondola.png</c>),
    /// and replaced when it names another format (<c>gondola.png</c> becomes <c>gondola.jpg</c> when the bytes are JPEG).
    /// </param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind then.</param>
    /// <returns>The path that was written.</returns>
    /// <exception cref="IOException">The file could not be written; the directory has to exist.</exception>
    /// <exception cref="InvalidOperationException">There are no bytes to write: the picture is in a file already, the service answered with an <see cref="Address"/>, or left the picture out.</exception>
    public async Task<string> SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var bytes = RequireBytes();
        var target = ImagePath.For(path, Format);
        await AtomicFile.WriteAsync(target, stream => stream.WriteAsync(bytes, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);
        return target;
    }

    /// <summary>Writes the picture to a stream, which stays open.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="InvalidOperationException">There are no bytes to write: the picture is in a file already, the service answered with an <see cref="Address"/>, or left the picture out.</exception>
    public async Task WriteToAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        await destination.WriteAsync(RequireBytes(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A stream over the bytes, without copying them; or over the file that the picture went to.</summary>
    /// <exception cref="InvalidOperationException">There are no bytes to read: the service answered with an <see cref="Address"/>, or left the picture out.</exception>
    /// <exception cref="IOException">The file is gone, or cannot be read.</exception>
    public Stream OpenRead() => FilePath is null ? new ReadOnlyMemoryStream(RequireBytes()) : new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>What is written into the picture's EXIF data, when <see cref="GenerateImageRequest.EmbedExifMetadata"/> was asked for. Read from PNG, JPEG and WebP.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see langword="null"/> when there is none, or it is broken.</returns>
    /// <exception cref="InvalidOperationException">There are no bytes to read: the service answered with an <see cref="Address"/>, or left the picture out.</exception>
    /// <exception cref="IOException">The picture is in a file (<see cref="FilePath"/>) that is gone, or cannot be read.</exception>
    public async Task<ImageMetadata?> ReadMetadataAsync(CancellationToken cancellationToken = default)
    {
        var file = OpenRead();
        await using (file.ConfigureAwait(false))
        {
            return await ExifBlock.FindAsync(file, Format, cancellationToken).ConfigureAwait(false) is { } block && ExifReader.Read(block) is { } texts
                ? new ImageMetadata(texts)
                : null;
        }
    }

    /// <summary>Format, size and length, never content.</summary>
    public override string ToString() =>
        Address is not null ? "image at an address"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(Format.Value is { Length: > 0 } format ? format : "unknown format")}, {Width} x {Height}, {Length} bytes");

    private ReadOnlyMemory<byte> RequireBytes() =>
        FilePath is not null ? throw new InvalidOperationException("The picture is in the file that FilePath names, and not in memory.")
        : Address is not null ? throw new InvalidOperationException("The service answered with the address of this picture, not with its bytes: fetch it from Address.")
        : Bytes.IsEmpty ? throw new InvalidOperationException("There are no bytes of this picture: the service left it out of its answer.")
        : Bytes;
}
