using Venice.Sandbox.Imaging;
using Venice.Sandbox.Imaging.Drawing;

namespace Venice.Sandbox.Tests.Imaging;

public sealed class PictureArtistTests
{
    [Fact]
    public void Draw_SameSubject_GivesTheSamePixels()
    {
        var subject = new PictureSubject("a canal at dusk", "z-image-turbo", 42, 160, 120);
        Assert.Equal(PictureArtist.Draw(subject).Pixels, PictureArtist.Draw(subject with { }).Pixels);
    }

    [Theory]
    [InlineData("a canal at dusk", "z-image-turbo", 43)]
    [InlineData("a canal at dusk", "venice-sd35", 42)]
    [InlineData("a canal at dawn", "z-image-turbo", 42)]
    public void Draw_AnotherSubject_GivesAVisiblyDifferentPicture(string prompt, string model, long seed)
    {
        var first = PictureArtist.Draw(new PictureSubject("a canal at dusk", "z-image-turbo", 42, 160, 120));
        var second = PictureArtist.Draw(new PictureSubject(prompt, model, seed, 160, 120));
        var difference = first.Pixels.Zip(second.Pixels, static (left, right) => Math.Abs(left - right)).Average();
        Assert.True(difference > 8, $"The mean difference is {difference}.");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 1280)]
    [InlineData(1280, 1)]
    [InlineData(3, 23)]
    [InlineData(24, 24)]
    [InlineData(33, 700)]
    [InlineData(1280, 40)]
    public void Draw_AnySize_Succeeds(int width, int height)
    {
        for (var seed = -2; seed < 3; seed++)
        {
            var picture = PictureArtist.Draw(new PictureSubject("snow", "m", seed, width, height));
            Assert.Equal((width, height), (picture.Width, picture.Height));
        }
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData((int)PictureFormat.Png)]
    [InlineData((int)PictureFormat.Jpeg)]
    [InlineData((int)PictureFormat.WebP)]
    public void Draw_LargestPicture_IsEncodedInEveryFormat(int format)
    {
        var picture = PictureArtist.Draw(new PictureSubject("harbour", "m", 1, 4096, 4096));
        Assert.True(ImageHeader.TryRead(PictureEncoder.Encode(picture, (PictureFormat)format), out var header));
        Assert.Equal((4096, 4096), (header.Width, header.Height));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Draw_UsualSize_StaysSmall(int seed)
    {
        var picture = PictureArtist.Draw(new PictureSubject("a canal", "m", seed, 1024, 1024));
        foreach (var format in Enum.GetValues<PictureFormat>())
        {
            Assert.InRange(PictureEncoder.Encode(picture, format).Length, 20_000, 1_000_000);
        }
    }

    [Fact]
    public void Subject_AsText_KeepsThePromptToItself() =>
        Assert.Equal("8x9", new PictureSubject("secret", "m", 1, 8, 9).ToString());
}
