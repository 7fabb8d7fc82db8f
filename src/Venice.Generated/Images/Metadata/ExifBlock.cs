using System.Buffers.Binary;

namespace Venice;

/// <summary>Finds the EXIF block in a picture's file: from piece to piece by their announced lengths, without reading what is between.</summary>
internal static class ExifBlock
{
    /// <summary>Nobody writes so much; the rest is not looked at.</summary>
    private const int LongestBlock = 1024 * 1024;

    /// <summary>A file of nothing but headers would be walked through for long.</summary>
    private const int MostPieces = 65_536;

    private static ReadOnlySpan<byte> Prefix => "Exif\0\0"u8;

    /// <returns>The TIFF structure; <see langword="null"/> when there is none, or the file is broken before it.</returns>
    public static ValueTask<byte[]?> FindAsync(Stream file, ImageFormat format, CancellationToken cancellationToken)
    {
        file.Position = 0;
        return format == ImageFormat.Png ? FindInPngAsync(file, cancellationToken)
            : format == ImageFormat.Jpeg ? FindInJpegAsync(file, cancellationToken)
            : format == ImageFormat.Webp ? FindInWebPAsync(file, cancellationToken)
            : ValueTask.FromResult<byte[]?>(null);
    }

    /// <summary>A signature of eight bytes, then chunks: length, name, data, checksum.</summary>
    private static async ValueTask<byte[]?> FindInPngAsync(Stream file, CancellationToken cancellationToken)
    {
        var head = new byte[8];
        file.Position = 8;
        for (var piece = 0; piece < MostPieces && await FillAsync(file, head, cancellationToken).ConfigureAwait(false); piece++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (head.AsSpan(4).SequenceEqual("eXIf"u8))
            {
                return WithoutPrefix(await ReadAsync(file, length, cancellationToken).ConfigureAwait(false));
            }

            if (head.AsSpan(4).SequenceEqual("IEND"u8) || !Skip(file, length + 4L))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Segments: a marker, then a length that counts itself. The picture's own data begins after SOS, and EXIF stands before it.</summary>
    private static async ValueTask<byte[]?> FindInJpegAsync(Stream file, CancellationToken cancellationToken)
    {
        const byte app1 = 0xE1;
        var head = new byte[4];
        file.Position = 2;
        for (var piece = 0; piece < MostPieces && await FillAsync(file, head, cancellationToken).ConfigureAwait(false); piece++)
        {
            var (marker, length) = (head[1], BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)) - 2);
            if (head[0] != 0xFF || marker is 0xDA or 0xD9 || length < 0)
            {
                break;
            }

            if (marker == 0xFF)
            {
                file.Position -= 3; // a fill byte
                continue;
            }

            if (marker == app1 && await ReadAsync(file, length, cancellationToken).ConfigureAwait(false) is { } data)
            {
                if (data.AsSpan().StartsWith(Prefix))
                {
                    return WithoutPrefix(data);
                }
            }
            else if (marker == app1 || !Skip(file, length))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>RIFF chunks: name, length, data, filled up to an even length.</summary>
    private static async ValueTask<byte[]?> FindInWebPAsync(Stream file, CancellationToken cancellationToken)
    {
        var head = new byte[8];
        file.Position = 12;
        for (var piece = 0; piece < MostPieces && await FillAsync(file, head, cancellationToken).ConfigureAwait(false); piece++)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            if (head.AsSpan(0, 4).SequenceEqual("EXIF"u8))
            {
                return WithoutPrefix(await ReadAsync(file, length, cancellationToken).ConfigureAwait(false));
            }

            if (!Skip(file, length + (length & 1L)))
            {
                break;
            }
        }

        return null;
    }

    private static async ValueTask<bool> FillAsync(Stream file, byte[] head, CancellationToken cancellationToken) =>
        await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) == head.Length;

    private static bool Skip(Stream file, long length)
    {
        if (length > file.Length - file.Position)
        {
            return false;
        }

        file.Position += length;
        return true;
    }

    /// <summary>The data of a piece; <see langword="null"/> when it is longer than it may be, or than the file.</summary>
    private static async ValueTask<byte[]?> ReadAsync(Stream file, long length, CancellationToken cancellationToken)
    {
        if (length > LongestBlock || length > file.Length - file.Position)
        {
            return null;
        }

        var data = new byte[length];
        return await FillAsync(file, data, cancellationToken).ConfigureAwait(false) ? data : null;
    }

    /// <summary>JPEG always has the prefix; some writers put it into the other two as well.</summary>
    private static byte[]? WithoutPrefix(byte[]? data) => data?.AsSpan().StartsWith(Prefix) == true ? data[Prefix.Length..] : data;
}
