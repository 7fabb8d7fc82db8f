using System.Buffers.Binary;
using System.Text;

namespace Venice.Sandbox.Imaging;

/// <summary>Writes a small EXIF block: a little-endian TIFF with IFD0 and one Exif IFD (Exif 2.32, 4.6).</summary>
internal static class ExifWriter
{
    private const ushort ImageDescription = 0x010E;
    private const ushort Software = 0x0131;
    private const ushort ExifPointer = 0x8769;
    private const ushort UserComment = 0x9286;
    private const ushort Ascii = 2;
    private const ushort Long = 4;
    private const ushort Undefined = 7;

    /// <param name="description">Short, for people; ASCII.</param>
    /// <param name="software">Who made it; ASCII.</param>
    /// <param name="comment">The parameters as JSON; ASCII, so that the comment's character code is true.</param>
    public static byte[] Write(string description, string software, string comment)
    {
        var texts = new[] { Terminated(description), Terminated(software) };
        byte[] userComment = [.. "ASCII\0\0\0"u8, .. Encoding.ASCII.GetBytes(comment)];

        // header 8, IFD0 of three entries, Exif IFD of one, then the values, each at an even offset
        const int exifIfd = 8 + 2 + (3 * 12) + 4;
        const int values = exifIfd + 2 + 12 + 4;
        var descriptionAt = values;
        var softwareAt = Even(descriptionAt + texts[0].Length);
        var commentAt = Even(softwareAt + texts[1].Length);
        var file = new byte[Even(commentAt + userComment.Length)];

        "II*\0"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), 8);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), 3);
        WriteEntry(file.AsSpan(10), ImageDescription, Ascii, texts[0], descriptionAt);
        WriteEntry(file.AsSpan(22), Software, Ascii, texts[1], softwareAt);
        WriteEntry(file.AsSpan(34), ExifPointer, Long, 1, exifIfd);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(exifIfd), 1);
        WriteEntry(file.AsSpan(exifIfd + 2), UserComment, Undefined, userComment, commentAt);
        texts[0].CopyTo(file, descriptionAt);
        texts[1].CopyTo(file, softwareAt);
        userComment.CopyTo(file, commentAt);
        return file;
    }

    private static byte[] Terminated(string text) => Encoding.ASCII.GetBytes(text + '\0');

    private static int Even(int offset) => (offset + 1) & ~1;

    private static void WriteEntry(Span<byte> at, ushort tag, ushort type, byte[] value, int offset)
    {
        WriteEntry(at, tag, type, value.Length, offset);
        if (value.Length <= 4)
        {
            // a value that fits stands in the entry itself
            at[8..12].Clear();
            value.CopyTo(at[8..]);
        }
    }

    private static void WriteEntry(Span<byte> at, ushort tag, ushort type, int count, int offset)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], type);
        BinaryPrimitives.WriteInt32LittleEndian(at[4..], count);
        BinaryPrimitives.WriteInt32LittleEndian(at[8..], offset);
    }
}
