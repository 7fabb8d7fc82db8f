using System.Buffers.Binary;

namespace Venice.Sandbox.Imaging.Png;

/// <summary>Reads the size from a PNG's IHDR, which is always the first chunk.</summary>
internal static class PngHeader
{
    private static ReadOnlySpan<byte> Start => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    public static bool TryRead(ReadOnlySpan<byte> file, out int width, out int height)
    {
        width = height = 0;
        if (file.Length < 24 || !file.StartsWith(Start))
        {
            return false;
        }

        width = BinaryPrimitives.ReadInt32BigEndian(file[16..]);
        height = BinaryPrimitives.ReadInt32BigEndian(file[20..]);
        return true;
    }
}
