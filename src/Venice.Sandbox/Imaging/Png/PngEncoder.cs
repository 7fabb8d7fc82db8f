using System.Buffers.Binary;
using System.IO.Compression;

namespace Venice.Sandbox.Imaging.Png;

/// <summary>Writes PNG: colour type 2, or 6 with alpha, eight bits, one IDAT, an eXIf chunk when there is metadata.</summary>
internal static class PngEncoder
{
    public static byte[] Encode(Picture picture, byte[]? exif)
    {
        var output = new MemoryStream();
        output.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], picture.Height);
        header[8] = 8;
        header[9] = (byte)(picture.Alpha is null ? 2 : 6);
        header[10..].Clear();
        WriteChunk(output, "IHDR"u8, header);
        if (exif is not null)
        {
            // the TIFF structure without JPEG's "Exif\0\0"
            WriteChunk(output, "eXIf"u8, exif);
        }

        WriteChunk(output, "IDAT"u8, Compress(picture));
        WriteChunk(output, "IEND"u8, []);
        return output.ToArray();
    }

    private static ReadOnlySpan<byte> Compress(Picture picture)
    {
        var step = picture.Alpha is null ? 3 : 4;
        var length = picture.Width * step;
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[][] scratch = [new byte[length], new byte[length], new byte[length], new byte[length]];
            var filtered = new byte[length + 1];
            byte[] above = new byte[length], row = new byte[length];
            for (var y = 0; y < picture.Height; y++)
            {
                Load(picture, y, row);
                PngFilter.Apply(row, above, step, scratch, filtered);
                zlib.Write(filtered);
                (row, above) = (above, row);
            }
        }

        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private static void Load(Picture picture, int y, byte[] row)
    {
        var source = picture.Row(y);
        if (picture.Alpha is not { } alpha)
        {
            source.CopyTo(row);
            return;
        }

        for (var x = 0; x < picture.Width; x++)
        {
            source.Slice(x * 3, 3).CopyTo(row.AsSpan(x * 4));
            row[(x * 4) + 3] = alpha[(y * picture.Width) + x];
        }
    }

    private static void WriteChunk(MemoryStream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Compute(type, data));
        output.Write(number);
    }
}
