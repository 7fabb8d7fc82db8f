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
    public void Write_ShortTexts_StandInTheirEntries()
    {
        var exif = ExifWriter.Write("a", "bc", "{}");
        Assert.Equal("II*\0"u8, exif.AsSpan(0, 4));
        Assert.Equal((byte)'a', exif[10 + 8]);
        Assert.Equal((byte)'b', exif[22 + 8]);
    }
}
