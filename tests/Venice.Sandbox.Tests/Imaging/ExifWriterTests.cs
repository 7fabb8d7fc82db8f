using Venice.Sandbox.Imaging;

namespace Venice.Sandbox.Tests.Imaging;

public sealed class ExifWriterTests
{
    [Theory]
    [InlineData((int)PictureFormat.Png)]
    [InlineData((int)PictureFormat.Jpeg)]
    [InlineData((int)PictureFormat.WebP)]
    public async Task Write_InAnyFormat_IsReadByExiftool(int format)
    {
        Decoder.SkipUnlessInstalled("exiftool");
        var exif = ExifWriter.Write("odd", "Venice.Sandbox", """{"seed":7}""");
        var file = PictureEncoder.Encode(TestPictures.Gradient(16, 16, 1), (PictureFormat)format, exif);
        var (exitCode, output, error) = await Decoder.RunAsync("exiftool", file, static path => ["-s3", "-ImageDescription", "-Software", "-UserComment", "-Warning", path]);
        Assert.True(exitCode == 0, error);
        Assert.Equal("odd\nVenice.Sandbox\n{\"seed\":7}\n", System.Text.Encoding.UTF8.GetString(output));
    }

    [Fact]
    public void Write_Comment_IsFoundThroughBothDirectories()
    {
        var exif = ExifWriter.Write("odd one", "Venice.Sandbox", "{}");
        var pointer = Entry(exif, BitConverter.ToInt32(exif, 4), 0x8769);
        var comment = Entry(exif, pointer.Offset, 0x9286);
        Assert.Equal("ASCII\0\0\0{}", System.Text.Encoding.ASCII.GetString(exif, comment.Offset, comment.Count));
    }

    [Fact]
    public void Write_ShortTexts_StandInTheirEntries()
    {
        var exif = ExifWriter.Write("a", "bc", "{}");
        Assert.Equal("II*\0"u8, exif.AsSpan(0, 4));
        Assert.Equal((byte)'a', exif[10 + 8]);
        Assert.Equal((byte)'b', exif[22 + 8]);
    }

    private static (int Count, int Offset) Entry(byte[] exif, int directory, ushort tag)
    {
        var at = Enumerable.Range(0, BitConverter.ToUInt16(exif, directory)).Select(index => directory + 2 + (index * 12)).Single(at => BitConverter.ToUInt16(exif, at) == tag);
        return (BitConverter.ToInt32(exif, at + 4), BitConverter.ToInt32(exif, at + 8));
    }
}
