using System.Buffers.Binary;

namespace Venice.Sandbox.Imaging.Jpeg;

/// <summary>Writes baseline sequential JPEG: YCbCr, every component at full resolution, the standard's own Huffman tables.</summary>
internal static class JpegEncoder
{
    public const int DefaultQuality = 90;

    /// <param name="picture">What to write.</param>
    /// <param name="exif">A TIFF structure of at most 65,000 bytes: it goes into one APP1 segment.</param>
    /// <param name="quality">1 (coarse) to 100.</param>
    public static byte[] Encode(Picture picture, byte[]? exif, int quality = DefaultQuality)
    {
        var luminance = Scale(JpegTables.Luminance, quality);
        var chrominance = Scale(JpegTables.Chrominance, quality);
        var output = new MemoryStream();
        output.Write([0xFF, 0xD8]);
        WriteApplicationData(output, exif);
        WriteQuantisation(output, 0, luminance);
        WriteQuantisation(output, 1, chrominance);
        WriteFrame(output, picture);
        WriteHuffman(output, 0x00, JpegTables.LuminanceDc);
        WriteHuffman(output, 0x10, JpegTables.LuminanceAc);
        WriteHuffman(output, 0x01, JpegTables.ChrominanceDc);
        WriteHuffman(output, 0x11, JpegTables.ChrominanceAc);
        WriteSegment(output, 0xDA, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);
        WriteScan(output, picture, luminance, chrominance);
        output.Write([0xFF, 0xD9]);
        return output.ToArray();
    }

    private static byte[] Scale(ReadOnlySpan<byte> table, int quality)
    {
        // the customary scale: 50 keeps annex K's table, 100 makes everything 1
        var percent = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        var scaled = new byte[64];
        for (var index = 0; index < 64; index++)
        {
            scaled[index] = (byte)Math.Clamp(((table[index] * percent) + 50) / 100, 1, 255);
        }

        return scaled;
    }

    private static void WriteApplicationData(MemoryStream output, byte[]? exif)
    {
        if (exif is null)
        {
            WriteSegment(output, 0xE0, [(byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        }
        else
        {
            WriteSegment(output, 0xE1, [.. "Exif\0\0"u8, .. exif]);
        }
    }

    private static void WriteQuantisation(MemoryStream output, byte number, byte[] table)
    {
        Span<byte> segment = stackalloc byte[65];
        segment[0] = number;
        for (var position = 0; position < 64; position++)
        {
            segment[position + 1] = table[JpegTables.Zigzag[position]];
        }

        WriteSegment(output, 0xDB, segment);
    }

    private static void WriteFrame(MemoryStream output, Picture picture)
    {
        Span<byte> segment = [8, 0, 0, 0, 0, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1];
        BinaryPrimitives.WriteUInt16BigEndian(segment[1..], (ushort)picture.Height);
        BinaryPrimitives.WriteUInt16BigEndian(segment[3..], (ushort)picture.Width);
        WriteSegment(output, 0xC0, segment);
    }

    private static void WriteHuffman(MemoryStream output, byte number, JpegHuffmanTable table) =>
        WriteSegment(output, 0xC4, [number, .. table.Counts, .. table.Symbols]);

    private static void WriteScan(MemoryStream output, Picture picture, byte[] luminance, byte[] chrominance)
    {
        var writer = new JpegBitWriter(output);
        var y = new JpegComponent(writer, luminance, JpegTables.LuminanceDc, JpegTables.LuminanceAc);
        var cb = new JpegComponent(writer, chrominance, JpegTables.ChrominanceDc, JpegTables.ChrominanceAc);
        var cr = new JpegComponent(writer, chrominance, JpegTables.ChrominanceDc, JpegTables.ChrominanceAc);
        Span<float> blocks = stackalloc float[192];
        for (var top = 0; top < picture.Height; top += 8)
        {
            for (var left = 0; left < picture.Width; left += 8)
            {
                Load(picture, left, top, blocks);
                y.Write(blocks[..64]);
                cb.Write(blocks[64..128]);
                cr.Write(blocks[128..]);
            }
        }

        writer.Finish();
    }

    /// <summary>Reads a block as YCbCr of JFIF, less 128; the last row and column stand for what lies outside.</summary>
    private static void Load(Picture picture, int left, int top, Span<float> blocks)
    {
        for (var dy = 0; dy < 8; dy++)
        {
            ReadOnlySpan<byte> row = picture.Row(Math.Min(top + dy, picture.Height - 1));
            for (var dx = 0; dx < 8; dx++)
            {
                var pixel = row.Slice(Math.Min(left + dx, picture.Width - 1) * 3, 3);
                float red = pixel[0], green = pixel[1], blue = pixel[2];
                var at = (dy * 8) + dx;
                blocks[at] = (0.299f * red) + (0.587f * green) + (0.114f * blue) - 128f;
                blocks[at + 64] = (-0.168736f * red) - (0.331264f * green) + (0.5f * blue);
                blocks[at + 128] = (0.5f * red) - (0.418688f * green) - (0.081312f * blue);
            }
        }
    }

    private static void WriteSegment(MemoryStream output, byte marker, ReadOnlySpan<byte> data)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], checked((ushort)(data.Length + 2)));
        output.Write(head);
        output.Write(data);
    }
}
