using Venice.Sandbox.Imaging;
using Venice.Sandbox.Imaging.WebP;

namespace Venice.Sandbox.Tests.Imaging;

public sealed class WebPEncoderTests
{
    [Fact]
    public void Encode_AnyPicture_IsFramedAsRiff() => TestSizes.Hold(static size =>
    {
        var file = WebPEncoder.Encode(TestPictures.Of(size.Kind, size.Width, size.Height, size.Salt), exif: null);
        Assert.Equal(0, file.Length % 2);
        Assert.Equal(file.Length - 8, BitConverter.ToInt32(file, 4));
        Assert.True(ImageHeader.TryRead(file, out var header));
        Assert.Equal(new ImageHeader(PictureFormat.WebP, size.Width, size.Height), header);
    });

    public static TheoryData<int, int, int> Sizes()
    {
        var sizes = new TheoryData<int, int, int>();
        (int Width, int Height)[] pairs = [(1, 1), (1, 7), (7, 1), (2, 2), (31, 33), (32, 32), (64, 65), (300, 3), (257, 129), (120, 299)];
        foreach (var (width, height) in pairs)
        {
            for (var kind = 0; kind < 4; kind++)
            {
                sizes.Add(kind, width, height);
            }
        }

        return sizes;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Encode_AnyPicture_DecodesToTheSamePixels(int kind, int width, int height)
    {
        Decoder.SkipUnlessInstalled("dwebp");
        var picture = TestPictures.Of(kind, width, height, width + height);
        var pixels = await Decoder.PixelsAsync("dwebp", WebPEncoder.Encode(picture, exif: null), width, height, static path => ["-quiet", "-ppm", path, "-o", "-"]);
        Assert.Equal(picture.Pixels, pixels);
    }

    [Fact]
    public async Task Encode_WithMetadata_StillDecodes()
    {
        Decoder.SkipUnlessInstalled("dwebp");
        var picture = TestPictures.Gradient(40, 30, 1);
        var file = WebPEncoder.Encode(picture, ExifWriter.Write("a", "b", "{}"));
        Assert.Equal("VP8X", System.Text.Encoding.ASCII.GetString(file, 12, 4));
        Assert.Equal(picture.Pixels, await Decoder.PixelsAsync("dwebp", file, 40, 30, static path => ["-quiet", "-ppm", path, "-o", "-"]));
    }
}
