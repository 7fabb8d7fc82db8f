using System.Buffers.Binary;

namespace Venice.Sandbox.Imaging.Jpeg;

/// <summary>Walks a JPEG's segments to the frame header, which holds the size.</summary>
internal static class JpegHeader
{
    public static bool TryRead(ReadOnlySpan<byte> file, out int width, out int height)
    {
        width = height = 0;
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return false;
        }

        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                // markers may be preceded by any number of fill bytes
                at++;
                continue;
            }

            if (IsFrame(marker))
            {
                if (at + 9 > file.Length)
                {
                    return false;
                }

                height = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
                return true;
            }

            at += IsAlone(marker) ? 2 : 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
        }

        return false;
    }

    // SOF0 to SOF15 without DHT, JPG and DAC, which share the range
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);
}
