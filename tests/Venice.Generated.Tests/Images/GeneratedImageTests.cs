using FsCheck;
using FsCheck.Fluent;

namespace Venice.Generated.Tests.Images;

/// <summary>Bytes are whatever a server sends: they are looked at, never trusted.</summary>
public sealed class GeneratedImageTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D494844520000028000000200", "png", 640, 512)]
    [InlineData("89504E470D0A1A0A", "png", 0, 0)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC00011080200028003012200021101031101", "jpeg", 640, 512)]
    [InlineData("FFD8FFFFC20011080200028003", "jpeg", 640, 512)]
    [InlineData("FFD8FF", "jpeg", 0, 0)]
    [InlineData("524946460000000057454250565038580A000000000000007F0200FF0100", "webp", 640, 512)]
    [InlineData("5249464600000000574542505650384C0A0000002F7FC27F0000000000000000", "webp", 640, 512)]
    [InlineData("52494646000000005745425056503820140000000000009D012A800200020000", "webp", 640, 512)]
    [InlineData("5249464600000000574542505650", "webp", 0, 0)]
    [InlineData("3C21646F63747970652068746D6C3E", "", 0, 0)]
    [InlineData("", "", 0, 0)]
    public void Image_FirstBytes_TellFormatAndSize(string hex, string format, int width, int height)
    {
        var image = GeneratedImage.FromBytes(Convert.FromHexString(hex));

        Assert.Equal((format, width, height), (image.Format.Value, image.Width, image.Height));
    }

    [Fact]
    public void Image_AnyBytes_NeverThrow() => Prop.ForAll<byte[]>(static bytes =>
    {
        foreach (var start in new[] { "", "89504E470D0A1A0A", "FFD8FF", "524946460000000057454250" })
        {
            _ = GeneratedImage.FromBytes((byte[])[.. Convert.FromHexString(start), .. bytes]).ToString();
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void OpenRead_Seeking_ReadsTheBytes()
    {
        using var stream = GeneratedImage.FromBytes(new byte[] { 1, 2, 3, 4 }).OpenRead();

        stream.Seek(-2, SeekOrigin.End);

        Assert.Equal(3, stream.ReadByte());
        Assert.Equal(4, stream.ReadByte());
        Assert.Equal(-1, stream.ReadByte());
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Position = 5);
    }
}
