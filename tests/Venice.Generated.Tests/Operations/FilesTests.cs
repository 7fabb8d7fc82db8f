namespace Venice.Generated.Tests.Operations;

/// <summary>POST /image/generate with pictures that go straight to files.</summary>
public sealed class FilesTests(SandboxFixture sandbox)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_OfOnePicture_HoldWhatMemoryWould()
    {
        using var venice = sandbox.CreateClient();
        using var folder = new TemporaryFolder();
        var progress = new LastValue();

        var images = await venice.Images.GenerateToFilesAsync(Requests.Generate(ImageFormat.Jpeg), folder["gondola.png"], progress, Token);
        var inMemory = await venice.Images.GenerateAsync(Requests.Generate(ImageFormat.Jpeg), Token);

        var image = Assert.Single(images);
        Assert.Equal(["gondola.jpg"], folder.Files);
        Assert.Equal(folder["gondola.jpg"], image.FilePath);
        Assert.Equal((ImageFormat.Jpeg, 320, 256, inMemory[0].Length), (image.Format, image.Width, image.Height, image.Length));
        Assert.Equal(inMemory[0].Bytes.ToArray(), await File.ReadAllBytesAsync(image.FilePath!, Token));
        Assert.Equal(7, images.Seed);
        Assert.True(progress.Value > image.Length);
        await using var read = image.OpenRead();
        Assert.Equal(image.Length, read.Length);
        await Assert.ThrowsAsync<InvalidOperationException>(() => image.SaveAsync(folder["again"], Token));
    }

    [Fact]
    public async Task Files_OfSeveralPictures_AreNumbered()
    {
        using var venice = sandbox.CreateClient();
        using var folder = new TemporaryFolder();

        var images = await venice.Images.GenerateToFilesAsync(Requests.Generate(ImageFormat.Png) with { Variants = 3 }, folder["gondola"], cancellationToken: Token);

        Assert.Equal(["gondola-1.png", "gondola-2.png", "gondola-3.png"], folder.Files);
        Assert.Equal(folder.Files, images.Select(static image => Path.GetFileName(image.FilePath!)));
        Assert.All(images, static image => Assert.Equal((320, 256), (image.Width, image.Height)));
    }

    [Fact]
    public async Task Files_WhereThereIsNoFolder_AreRefusedBeforeAnythingIsSent()
    {
        var sent = new CountingHandler();
        using var venice = sandbox.CreateClient(configure: options => options.HttpMessageHandler = sent);
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => venice.Images.GenerateToFilesAsync(Requests.Generate(), folder["no/such/place"], cancellationToken: Token));

        Assert.Equal(0, sent.Count);
    }

    [Fact]
    public async Task Files_WhosePathIsAFolder_AreRefusedBeforeAnythingIsSent()
    {
        var sent = new CountingHandler();
        using var venice = sandbox.CreateClient(configure: options => options.HttpMessageHandler = sent);
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<IOException>(() => venice.Images.GenerateToFilesAsync(Requests.Generate(), folder.Path, cancellationToken: Token));
        await Assert.ThrowsAsync<IOException>(() => venice.Images.GenerateToFilesAsync(Requests.Generate(), folder.Path + Path.DirectorySeparatorChar, cancellationToken: Token));

        Assert.Equal(0, sent.Count);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Files_OfWhichOneCannotHaveItsName_AreKeptButForThatOne()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["gondola-2.png"]);
        using var venice = Answering("""{"id": "a", "images": ["AQIDBAUG", "BwgJ", "AQID"], "timing": {}}""");

        await Assert.ThrowsAnyAsync<SystemException>(() => venice.Images.GenerateToFilesAsync(Requests.Generate(), folder["gondola.png"], cancellationToken: Token));

        Assert.Equal(["gondola-1.png", "gondola-2.png", "gondola-3.png"], folder.Files);
        Assert.True(Directory.Exists(folder["gondola-2.png"]));
    }

    [Fact]
    public async Task Files_OfAnAnswerWithoutPictures_AreNone()
    {
        using var folder = new TemporaryFolder();
        using var venice = Answering("""{"id": "a", "images": [], "timing": {}}""");

        Assert.Empty(await venice.Images.GenerateToFilesAsync(Requests.Generate(), folder["gondola"], cancellationToken: Token));

        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("""{"id": "a", "images": ["AQIDBAUG", "AQ*="], "timing": {}}""")]
    [InlineData("""{"id": "a", "images": ["AQIDBAUG", "AQID""")]
    [InlineData("""{"id": "a", "images": ["AQIDBAUG"]""")]
    public async Task Files_OfAnAnswerThatIsBroken_AreNotThere(string json)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["gondola"], "older", Token);
        using var venice = Answering(json);

        await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateToFilesAsync(Requests.Generate(), folder["gondola"], cancellationToken: Token));

        Assert.Equal(["gondola"], folder.Files);
        Assert.Equal("older", await File.ReadAllTextAsync(folder["gondola"], Token));
    }

    [Fact]
    public async Task Files_OfAnAnswerWithoutItsOtherMembers_AreKept()
    {
        using var folder = new TemporaryFolder();
        using var venice = Answering("""{"images": ["AQIDBAUG", 7, ""]}""");

        var images = await venice.Images.GenerateToFilesAsync(Requests.Generate(), folder["gondola.png"], cancellationToken: Token);

        Assert.Equal(["gondola-1.png"], folder.Files);
        Assert.Equal([1, 2, 3, 4, 5, 6], await File.ReadAllBytesAsync(images[0].FilePath!, Token));
        Assert.NotEmpty(images.ContractViolations);
    }

    private VeniceClient Answering(string json) => sandbox.CreateClient(configure: options => options.HttpMessageHandler = new FixedAnswer(json));
}
