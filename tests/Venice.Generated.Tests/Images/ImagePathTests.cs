namespace Venice.Generated.Tests.Images;

/// <summary>The extension always says what the bytes are.</summary>
public sealed class ImagePathTests
{
    [Theory]
    [InlineData("gondola", "png", "gondola.png")]
    [InlineData("gondola", "jpeg", "gondola.jpg")]
    [InlineData("gondola", "webp", "gondola.webp")]
    [InlineData("gondola.png", "png", "gondola.png")]
    [InlineData("gondola.PNG", "png", "gondola.PNG")]
    [InlineData("gondola.jpeg", "jpeg", "gondola.jpeg")]
    [InlineData("gondola.png", "jpeg", "gondola.jpg")]
    [InlineData("gondola v1.2", "png", "gondola v1.2.png")]
    [InlineData("folder.png/gondola", "webp", "folder.png/gondola.webp")]
    [InlineData("gondola.png", "", "gondola.png")]
    [InlineData("gondola", "tiff", "gondola")]
    public void For_PathAndFormat_EndsInTheFormatsExtension(string path, string format, string expected) =>
        Assert.Equal(expected, ImagePath.For(path, new ImageFormat(format)));
}
