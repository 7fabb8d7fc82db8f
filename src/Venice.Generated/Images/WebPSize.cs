using System.Buffers.Binary;

namespace Venice;

/// <summary>Reads the size of a WebP from its first chunk: lossy, lossless or extended.</summary>
internal static class WebPSize
{
    private const int ChunkData = 20;

    public static (int Width, int Height) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < ChunkData + 10)
        {
            return default;
        }

        var name = bytes[12..16];
        var data = bytes[ChunkData..];
        if (name.SequenceEqual("VP8X"u8))
        {
            return (1 + ReadUInt24(data[4..]), 1 + ReadUInt24(data[7..]));
        }

        if (name.SequenceEqual("VP8L"u8) && data[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        if (name.SequenceEqual("VP8 "u8) && data[3] == 0x9D && data[4] == 0x01 && data[5] == 0x2A)
        {
            // the two upper bits of each are a scaling hint
            return (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
        }

        return default;
    }

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
