using Venice.Sandbox.Imaging;
using Venice.Sandbox.Imaging.Jpeg;

namespace Venice.Sandbox.Tests.Imaging;

public sealed class JpegEncoderTests
{
    [Fact]
    public void Encode_AnyPicture_IsFramedAsJfif() => TestSizes.Hold(static size =>
    {
        var file = JpegEncoder.Encode(TestPictures.Of(size.Kind, size.Width, size.Height, size.Salt), exif: null);
        Assert.Equal("FFD8FFE000104A464946", Convert.ToHexString(file.AsSpan(0, 10)));
        Assert.Equal("FFD9", Convert.ToHexString(file.AsSpan(file.Length - 2)));
        Assert.True(ImageHeader.TryRead(file, out var header));
        Assert.Equal(new ImageHeader(PictureFormat.Jpeg, size.Width, size.Height), header);
    });

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 17, 9)]
    [InlineData(2, 256, 128)]
    [InlineData(2, 8, 8)]
    [InlineData(2, 121, 77)]
    public async Task Encode_SmoothPicture_DecodesToNearlyTheSame(int kind, int width, int height)
    {
        Decoder.SkipUnlessInstalled("djpeg");
        var picture = TestPictures.Of(kind, width, height, 3);
        var pixels = await Decoder.PixelsAsync("djpeg", JpegEncoder.Encode(picture, exif: null), width, height, static path => ["-ppm", path]);
        var error = picture.Pixels.Zip(pixels, static (left, right) => Math.Abs(left - right)).Average();
        Assert.True(error < 6, $"The mean error is {error}.");
    }

    [Fact]
    public async Task Encode_Noise_DecodesWithoutAWarning()
    {
        Decoder.SkipUnlessInstalled("djpeg");
        var (exitCode, _, error) = await Decoder.RunAsync("djpeg", JpegEncoder.Encode(TestPictures.Noise(123, 210, 9), exif: null, quality: 100), static path => [path]);
        Assert.Equal((0, ""), (exitCode, error));
    }
}
