using System.Buffers.Binary;
using System.Text;

namespace Venice;

/// <summary>Reads the texts of an EXIF block: a TIFF structure whose every offset and count may be a lie (Exif 2.32, 4.6).</summary>
internal ref struct ExifReader
{
    private const ushort ExifDirectory = 0x8769;
    private const ushort UserComment = 0x9286;
    private const int EntryLength = 12;

    /// <summary>Real directories have a few dozen.</summary>
    private const int MostEntries = 512;

    private readonly ReadOnlySpan<byte> _tiff;
    private readonly bool _isLittleEndian;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private ExifReader(ReadOnlySpan<byte> tiff)
    {
        _tiff = tiff;
        _isLittleEndian = tiff.StartsWith("II"u8);
    }

    /// <returns><see langword="null"/> when this is no TIFF structure.</returns>
    public static IReadOnlyDictionary<string, string>? Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return null;
        }

        var reader = new ExifReader(tiff);
        reader.ReadDirectory(reader.UInt32(4), isFirst: true);
        return reader._texts;
    }

    private readonly void ReadDirectory(long offset, bool isFirst)
    {
        if (offset < 8 || offset > _tiff.Length - 2)
        {
            return;
        }

        var count = Math.Min((int)UInt16((int)offset), MostEntries);
        for (var index = 0; index < count; index++)
        {
            var entry = offset + 2 + (index * EntryLength);
            if (entry > _tiff.Length - EntryLength)
            {
                return;
            }

            var tag = UInt16((int)entry);
            if (tag == ExifDirectory && isFirst)
            {
                ReadDirectory(UInt32((int)entry + 8), isFirst: false); // and none below: there is no way round in circles
            }
            else if (NameOf(tag) is { } name && (tag == UserComment ? Comment(Value((int)entry)) : Text(Value((int)entry))) is { Length: > 0 } text)
            {
                _texts.TryAdd(name, text);
            }
        }
    }

    /// <summary>The bytes of an entry's value: in the entry itself when they fit, else where it points to.</summary>
    private readonly ReadOnlySpan<byte> Value(int entry)
    {
        const ushort bytes = 1, ascii = 2, undefined = 7, utf8 = 129;
        var count = UInt32(entry + 4);
        if (UInt16(entry + 2) is not (bytes or ascii or undefined or utf8) || count > _tiff.Length)
        {
            return default;
        }

        var start = count <= 4 ? entry + 8 : UInt32(entry + 8);
        return start + count <= _tiff.Length ? _tiff.Slice((int)start, (int)count) : default;
    }

    /// <summary>ASCII by the standard; everybody who needs more writes UTF-8.</summary>
    private static string Text(ReadOnlySpan<byte> value)
    {
        var end = value.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? value : value[..end]).Trim();
    }

    /// <summary>Eight bytes name the encoding.</summary>
    private readonly string Comment(ReadOnlySpan<byte> value)
    {
        if (value.Length < 8)
        {
            return "";
        }

        var text = value[8..];
        return value.StartsWith("UNICODE\0"u8)
            ? (_isLittleEndian ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(text).TrimEnd('\0').Trim()
            : Text(value.StartsWith("ASCII\0\0\0"u8) || value[..8].IndexOfAnyExcept((byte)0) < 0 ? text : value);
    }

    private static string? NameOf(ushort tag) => tag switch
    {
        0x010E => "ImageDescription",
        0x010F => "Make",
        0x0110 => "Model",
        0x0131 => "Software",
        0x0132 => "DateTime",
        0x013B => "Artist",
        0x8298 => "Copyright",
        0x9003 => "DateTimeOriginal",
        UserComment => "UserComment",
        _ => null,
    };

    private readonly ushort UInt16(int at) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(_tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(_tiff[at..]);

    private readonly long UInt32(int at) =>
        _isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(_tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(_tiff[at..]);
}
