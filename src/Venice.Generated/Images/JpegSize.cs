using System.Buffers.Binary;

namespace Venice;

/// <summary>Finds the frame header of a JPEG, which tells its size.</summary>
internal static class JpegSize
{
    public static (int Width, int Height) Read(ReadOnlySpan<byte> bytes)
    {
        var position = 2;
        while (position + 4 <= bytes.Length)
        {
            if (bytes[position] != 0xFF)
            {
                break;
            }

            var marker = bytes[position + 1];
            if (marker == 0xFF)
            {
                position++; // fill bytes may stand before a marker
                continue;
            }

            if (IsFrame(marker))
            {
                // length (2), precision (1), height (2), width (2)
                return position + 9 <= bytes.Length
                    ? (BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 5)..]))
                    : default;
            }

            position += HasLength(marker) ? 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 2)..])) : 2;
        }

        return default;
    }

    /// <summary>SOF0 to SOF15, without the three in between that define tables.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool HasLength(byte marker) => marker is not (0x01 or (>= 0xD0 and <= 0xD9));
}
