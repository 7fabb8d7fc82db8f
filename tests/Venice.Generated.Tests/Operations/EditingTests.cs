using Venice.OpenApi;

namespace Venice.Generated.Tests.Operations;

/// <summary>POST /image/upscale, /image/edit, /image/multi-edit and /image/background-remove: as upload and inside JSON.</summary>
public sealed class EditingTests(SandboxFixture sandbox)
{
    public static TheoryData<string> Ways => ["bytes", "stream", "file", "base64", "data URI"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Upscale_AnyWayOfHandingOver_DoublesTheSize(string way)
    {
        using var venice = sandbox.CreateClient();
        using var folder = new TemporaryFolder();

        await using var download = await venice.Images.UpscaleAsync(Requests.Upscale(await HandOver(way, folder)), TestContext.Current.CancellationToken);
        var image = await download.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal((640, 512), (image.Width, image.Height));
        Assert.Equal(ImageFormat.Png, image.Format);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Edit_AnyWayOfHandingOver_GivesAPicture(string way)
    {
        using var venice = sandbox.CreateClient();
        using var folder = new TemporaryFolder();

        await using var download = await venice.Images.EditAsync(Requests.Edit(await HandOver(way, folder)), TestContext.Current.CancellationToken);
        var image = await download.ReadAsync(TestContext.Current.CancellationToken);

        Assert.True(image.Width > 0);
        Assert.NotNull(download.Details.ModelId);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task MultiEdit_AnyWayOfHandingOver_GivesAPicture(string way)
    {
        using var venice = sandbox.CreateClient();
        using var folder = new TemporaryFolder();

        await using var download = await venice.Images.MultiEditAsync(
            Requests.MultiEdit(await HandOver(way, folder), await HandOver(way, folder)), TestContext.Current.CancellationToken);

        Assert.True((await download.ReadAsync(TestContext.Current.CancellationToken)).Width > 0);
    }

    [Theory]
    [InlineData("https://example.com/guest.png")]
    [InlineData("base64")]
    public async Task MultiEdit_AFileBesideAText_GoesAsJsonWithBoth(string text)
    {
        using var venice = sandbox.CreateClient();
        using var folder = new TemporaryFolder();
        var file = await HandOver("file", folder);
        var other = text == "base64" ? await HandOver(text, folder) : FileInput.FromText(text);

        await using var one = await venice.Images.MultiEditAsync(Requests.MultiEdit(file, file), TestContext.Current.CancellationToken);
        await using var mixed = await venice.Images.MultiEditAsync(Requests.MultiEdit(file, other), TestContext.Current.CancellationToken);
        await using var turned = await venice.Images.MultiEditAsync(Requests.MultiEdit(other, file), TestContext.Current.CancellationToken);

        // the sandbox's picture follows from what it was given, in order: the address counts, and stays where it stood
        var pictures = new[] { await ReadAsync(one), await ReadAsync(mixed), await ReadAsync(turned) };
        Assert.Equal(text == "base64" ? 1 : 3, pictures.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task RemoveBackground_AnyWayOfHandingOver_GivesPng(string way)
    {
        using var venice = sandbox.CreateClient();
        using var folder = new TemporaryFolder();

        await using var download = await venice.Images.RemoveBackgroundAsync(Requests.RemoveBackground(await HandOver(way, folder)), TestContext.Current.CancellationToken);

        Assert.Equal(ImageFormat.Png, (await download.ReadAsync(TestContext.Current.CancellationToken)).Format);
    }

    private static async Task<string> ReadAsync(ImageDownload download) =>
        Convert.ToBase64String((await download.ReadAsync(TestContext.Current.CancellationToken)).Bytes.Span);

    private async Task<FileInput> HandOver(string way, TemporaryFolder folder)
    {
        using var venice = sandbox.CreateClient();
        var picture = (await venice.Images.GenerateAsync(Requests.Generate(ImageFormat.Png), TestContext.Current.CancellationToken))[0];
        return way switch
        {
            "bytes" => FileInput.FromBytes(picture.Bytes, "picture.png"),
            "stream" => FileInput.FromStream(picture.OpenRead(), "picture.png", "image/png"),
            "file" => FileInput.FromFile(await picture.SaveAsync(folder["picture"], TestContext.Current.CancellationToken)),
            "base64" => FileInput.FromText(Convert.ToBase64String(picture.Bytes.Span)),
            _ => FileInput.FromText($"data:image/png;base64,{Convert.ToBase64String(picture.Bytes.Span)}"),
        };
    }
}
