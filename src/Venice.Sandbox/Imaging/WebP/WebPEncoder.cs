using System.Buffers.Binary;

namespace Venice.Sandbox.Imaging.WebP;

/// <summary>Writes lossless WebP (RFC 9649): the simple container, or the extended one when there is metadata.</summary>
internal static class WebPEncoder
{
    private const byte ExifFlag = 0x08;

    public static byte[] Encode(Picture picture, byte[]? exif)
    {
        var bits = Vp8lEncoder.Encode(picture);
        var output = new MemoryStream();
        output.Write("RIFF\0\0\0\0WEBP"u8);
        if (exif is not null)
        {
            WriteChunk(output, "VP8X"u8, ExtendedHeader(picture));
        }

        WriteChunk(output, "VP8L"u8, bits);
        if (exif is not null)
        {
            WriteChunk(output, "EXIF"u8, exif);
        }

        var file = output.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }

    private static byte[] ExtendedHeader(Picture picture)
    {
        var header = new byte[10];
        header[0] = ExifFlag;
        WriteUInt24(header.AsSpan(4), picture.Width - 1);
        WriteUInt24(header.AsSpan(7), picture.Height - 1);
        return header;
    }

    private static void WriteUInt24(Span<byte> at, int value)
    {
        at[0] = (byte)value;
        at[1] = (byte)(value >> 8);
        at[2] = (byte)(value >> 16);
    }

    private static void WriteChunk(MemoryStream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, data.Length);
        output.Write(type);
        output.Write(size);
        output.Write(data);
        if ((data.Length & 1) != 0)
        {
            output.WriteByte(0);
        }
    }
}
