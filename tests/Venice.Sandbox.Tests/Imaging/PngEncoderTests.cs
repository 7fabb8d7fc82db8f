using Venice.Sandbox.Imaging.Png;

namespace Venice.Sandbox.Tests.Imaging;

public sealed class PngEncoderTests
{
    [Fact]
    public void Encode_AnyPicture_DecodesToTheSamePixels() => TestSizes.Hold(static size =>
    {
        var picture = TestPictures.Of(size.Kind, size.Width, size.Height, size.Salt);
        Assert.Equal(picture.Pixels, PngReading.Pixels(PngEncoder.Encode(picture, exif: null)));
    });

    [Fact]
    public void Encode_WithMetadata_PutsExifBeforeThePixels()
    {
        var chunks = PngReading.Chunks(PngEncoder.Encode(TestPictures.Flat(3, 2, 1), [1, 2, 3]));
        Assert.Equal(["IHDR", "eXIf", "IDAT", "IEND"], chunks.Select(static chunk => chunk.Type));
        Assert.Equal([1, 2, 3], chunks[1].Data);
    }

    [Fact]
    public async Task Encode_WithAlpha_SatisfiesPngcheck()
    {
        Decoder.SkipUnlessInstalled("pngcheck");
        var file = PngEncoder.Encode(Venice.Sandbox.Imaging.Drawing.CutOut.Apply(TestPictures.Gradient(50, 41, 2)), exif: null);
        var (exitCode, output, _) = await Decoder.RunAsync("pngcheck", file, static path => [path]);
        Assert.Equal(0, exitCode);
        Assert.Contains("(50x41, 32-bit RGB+alpha", System.Text.Encoding.ASCII.GetString(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 299, 2)]
    [InlineData(2, 256, 256)]
    [InlineData(3, 64, 300)]
    public async Task Encode_AnyPicture_SatisfiesPngcheck(int kind, int width, int height)
    {
        Decoder.SkipUnlessInstalled("pngcheck");
        var file = PngEncoder.Encode(TestPictures.Of(kind, width, height, 5), exif: null);
        var (exitCode, output, _) = await Decoder.RunAsync("pngcheck", file, static path => [path]);
        Assert.Equal(0, exitCode);
        Assert.Contains($"({width}x{height}, 24-bit RGB, non-interlaced", System.Text.Encoding.ASCII.GetString(output), StringComparison.Ordinal);
    }
}
