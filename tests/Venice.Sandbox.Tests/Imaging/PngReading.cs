using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Venice.Sandbox.Imaging.Png;

namespace Venice.Sandbox.Tests.Imaging;

/// <summary>Reads back what the encoder writes: chunks with their CRCs, and the pixels.</summary>
internal static class PngReading
{
    public static List<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var data = file.AsSpan(at + 8, length);
            var type = file.AsSpan(at + 4, 4);
            Assert.Equal(Crc32.Compute(type, data), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            chunks.Add((Encoding.ASCII.GetString(type), data.ToArray()));
            at += length + 12;
        }

        return chunks;
    }

    public static byte[] Pixels(byte[] file)
    {
        var chunks = Chunks(file);
        var header = chunks[0].Data;
        int width = BinaryPrimitives.ReadInt32BigEndian(header), height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)), length = width * 3;
        using var zlib = new ZLibStream(new MemoryStream(chunks.Single(static chunk => chunk.Type == "IDAT").Data), CompressionMode.Decompress);
        var pixels = new byte[length * height];
        for (var y = 0; y < height; y++)
        {
            var filter = zlib.ReadByte();
            var row = pixels.AsSpan(y * length, length);
            zlib.ReadExactly(row);
            for (var x = 0; x < length; x++)
            {
                int left = x < 3 ? 0 : row[x - 3], above = y == 0 ? 0 : pixels[((y - 1) * length) + x], corner = x < 3 || y == 0 ? 0 : pixels[((y - 1) * length) + x - 3];
                row[x] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Paeth(left, above, corner),
                    _ => throw new InvalidDataException($"Filter {filter}"),
                });
            }
        }

        Assert.Equal(-1, zlib.ReadByte());
        return pixels;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        int a = Math.Abs(estimate - left), b = Math.Abs(estimate - above), c = Math.Abs(estimate - corner);
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
