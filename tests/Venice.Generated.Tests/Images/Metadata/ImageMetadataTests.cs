using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.Images.Metadata;

/// <summary>EXIF is read back from all three formats, from memory and from files; and no bytes whatsoever make the reader fail.</summary>
public sealed class ImageMetadataTests(SandboxFixture sandbox)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats => [ImageFormat.Values.Png, ImageFormat.Values.Jpeg, ImageFormat.Values.Webp];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Metadata_AskedFor_TellsWhatThePictureWasMadeFrom(string format)
    {
        using var venice = sandbox.CreateClient();
        using var folder = new TemporaryFolder();
        var request = Requests.Generate(new(format)) with { EmbedExifMetadata = true };

        var inMemory = (await venice.Images.GenerateAsync(request, Cancellation))[0];
        var onDisk = (await venice.Images.GenerateToFilesAsync(request, folder["gondola"], cancellationToken: Cancellation))[0];

        foreach (var image in new[] { inMemory, onDisk })
        {
            var metadata = await image.ReadMetadataAsync(Cancellation);
            Assert.Equal("Venice.Sandbox", metadata!.Software);
            Assert.Equal((request.Prompt, 7), (metadata.Parameters!.Value.GetProperty("prompt").GetString(), metadata.Parameters!.Value.GetProperty("seed").GetInt32()));
            Assert.DoesNotContain("gondola", metadata.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Metadata_NotAskedFor_IsNotThere(string format)
    {
        using var venice = sandbox.CreateClient();

        Assert.Null(await (await venice.Images.GenerateAsync(Requests.Generate(new(format)), Cancellation))[0].ReadMetadataAsync(Cancellation));
    }

    [Fact]
    public async Task Metadata_OtherWriters_AreUnderstood()
    {
        // big-endian, a comment in UTF-16, a description in UTF-8 that stands in its entry
        var comment = "UNICODE\0"u8.ToArray().Concat(Encoding.BigEndianUnicode.GetBytes("Gondel für zwei")).ToArray();
        byte[] tiff =
        [
            .. "MM\0*"u8, 0, 0, 0, 8,
            0, 2,
            0x01, 0x0E, 0, 2, 0, 0, 0, 3, .. "\u00FC\0\0"u8,
            0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
            0, 0, 0, 0,
            0, 1,
            0x92, 0x86, 0, 7, 0, 0, 0, (byte)comment.Length, 0, 0, 0, 56,
            0, 0, 0, 0,
            .. comment,
        ];

        var metadata = await GeneratedImage.FromBytes(Jpeg([.. "Exif\0\0"u8, .. tiff])).ReadMetadataAsync(Cancellation);

        Assert.Equal(("ü", "Gondel für zwei"), (metadata!.Description, metadata.Comment));
        Assert.Null(metadata.Parameters);
    }

    [Theory]
    [InlineData("4949")]
    [InlineData("49492A0008000000")] // a directory beyond the end
    [InlineData("49492A00FFFFFFFF")]
    [InlineData("49492A0008000000FFFF")] // 65535 entries
    [InlineData("49492A0008000000010069870400010000000800000000000000")] // a directory that holds itself
    [InlineData("49492A000800000001000E010200FFFFFFFF0000000000000000")] // four gigabytes of text
    [InlineData("49492A000800000001000E010200100000 00FFFFFF7F00000000")]
    public async Task Metadata_ThatLies_TellsNothing(string hex)
    {
        var metadata = await GeneratedImage.FromBytes(Jpeg([.. "Exif\0\0"u8, .. Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))])).ReadMetadataAsync(Cancellation);

        Assert.True(metadata is null || metadata.Texts.Count == 0);
    }

    [Fact]
    public async Task Metadata_PictureWithAnyDamage_NeverFails()
    {
        using var venice = sandbox.CreateClient();
        foreach (var format in new[] { ImageFormat.Png, ImageFormat.Jpeg, ImageFormat.Webp })
        {
            var whole = (await venice.Images.GenerateAsync(Requests.Generate(format) with { EmbedExifMetadata = true, Width = 64, Height = 64 }, Cancellation))[0].Bytes.ToArray();
            Prop.ForAll<(ushort At, byte Value)[], ushort>((damages, cut) =>
            {
                var broken = whole[..^(cut % whole.Length)];
                foreach (var (at, value) in damages.Where(_ => broken.Length > 0))
                {
                    broken[at % broken.Length] = value; // and where the block's own numbers stand
                    broken[at % Math.Min(broken.Length, 256)] = value;
                }

                var reading = GeneratedImage.FromBytes(broken).ReadMetadataAsync(Cancellation);
                Assert.True(reading.IsCompletedSuccessfully, reading.Exception?.ToString());
            }).QuickCheckThrowOnFailure();
        }
    }

    private static byte[] Jpeg(byte[] app1) => [0xFF, 0xD8, 0xFF, 0xE1, (byte)((app1.Length + 2) >> 8), (byte)(app1.Length + 2), .. app1, 0xFF, 0xD9];
}
