using System.Buffers.Binary;

namespace Venice;

/// <summary>What the first bytes of a picture tell: its format and size.</summary>
/// <param name="Format">The format; <see langword="default"/> when the bytes are of none that is known.</param>
/// <param name="Width">In pixels; 0 when it cannot be told.</param>
/// <param name="Height">In pixels; 0 when it cannot be told.</param>
internal readonly record struct ImageHeader(ImageFormat Format, int Width, int Height)
{
    /// <summary>So many bytes are enough to tell the format.</summary>
    public const int FormatLength = 16;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ImageHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PngSignature))
        {
            return ReadPng(bytes);
        }

        if (bytes.Length >= 3 && bytes[0] == 0xFF && bytes[1] == 0xD8 && bytes[2] == 0xFF)
        {
            var (width, height) = JpegSize.Read(bytes);
            return new(ImageFormat.Jpeg, width, height);
        }

        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8))
        {
            var (width, height) = WebPSize.Read(bytes);
            return new(ImageFormat.Webp, width, height);
        }

        return default;
    }

    /// <summary>The signature is followed by the header chunk: length, <c>IHDR</c>, width, height.</summary>
    private static ImageHeader ReadPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[12..16].SequenceEqual("IHDR"u8)
            ? new(ImageFormat.Png, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : new(ImageFormat.Png, 0, 0);
}
