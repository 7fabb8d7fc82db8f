using System.Buffers.Binary;

namespace Venice.Sandbox.Imaging.WebP;

/// <summary>Reads the size from the first chunk of a WebP: VP8 (RFC 6386, 9.1), VP8L or VP8X (RFC 9649).</summary>
internal static class WebPHeader
{
    private const int Payload = 20;

    public static bool TryRead(ReadOnlySpan<byte> file, out int width, out int height)
    {
        width = height = 0;
        if (file.Length < Payload + 10 || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WEBP"u8))
        {
            return false;
        }

        var chunk = file[12..16];
        var data = file[Payload..];
        if (chunk.SequenceEqual("VP8 "u8) && data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            // 14 bits each; the two above them ask for scaling
            width = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF;
            height = BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF;
            return true;
        }

        if (chunk.SequenceEqual("VP8L"u8) && data[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            width = (int)(bits & 0x3FFF) + 1;
            height = (int)((bits >> 14) & 0x3FFF) + 1;
            return true;
        }

        if (chunk.SequenceEqual("VP8X"u8))
        {
            width = ReadUInt24(data[4..]) + 1;
            height = ReadUInt24(data[7..]) + 1;
            return true;
        }

        return false;
    }

    private static int ReadUInt24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
