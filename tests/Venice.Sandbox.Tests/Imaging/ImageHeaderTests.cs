using Venice.Sandbox.Imaging;

namespace Venice.Sandbox.Tests.Imaging;

public sealed class ImageHeaderTests
{
    public static TheoryData<int, string> Formats()
    {
        var data = new TheoryData<int, string>();
        foreach (var format in Enum.GetValues<PictureFormat>())
        {
            data.Add((int)format, "plain");
            data.Add((int)format, "exif");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void TryRead_OwnFile_GivesFormatAndSize(int format, string kind)
    {
        var file = PictureEncoder.Encode(TestPictures.Gradient(300, 21, 4), (PictureFormat)format, kind == "exif" ? ExifWriter.Write("a", "b", "c") : null);
        Assert.True(ImageHeader.TryRead(file, out var header));
        Assert.Equal(new ImageHeader((PictureFormat)format, 300, 21), header);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void TryRead_CutAnywhere_NeverThrows(int format, string kind)
    {
        var file = PictureEncoder.Encode(TestPictures.Gradient(9, 9, 4), (PictureFormat)format, kind == "exif" ? ExifWriter.Write("a", "b", "c") : null);
        for (var length = 0; length < Math.Min(file.Length, 900); length++)
        {
            ImageHeader.TryRead(file.AsSpan(0, length), out _);
        }

        Assert.False(ImageHeader.TryRead(file.AsSpan(0, 16), out _));
    }

    [Fact]
    public void TryRead_LossyWebP_GivesItsSize()
    {
        // RIFF, WEBP, VP8 with a key frame's start code and 320 by 200 in 14 bits each, scaling bits set
        byte[] file = [.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8 "u8, 18, 0, 0, 0, 0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A, 0x40, 0x41, 0xC8, 0x80, 0, 0, 0, 0, 0, 0, 0, 0];
        Assert.True(ImageHeader.TryRead(file, out var header));
        Assert.Equal(new ImageHeader(PictureFormat.WebP, 320, 200), header);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<!doctype html><html></html>")]
    public void TryRead_NoPicture_IsFalse(string text) => Assert.False(ImageHeader.TryRead(System.Text.Encoding.ASCII.GetBytes(text), out _));
}
