namespace Venice.Generated.Tests.Operations;

/// <summary>POST /image/generate, as JSON and as bytes, and POST /images/generations.</summary>
public sealed class GenerateTests(SandboxFixture sandbox)
{
    public static TheoryData<string> Formats => [ImageFormat.Values.Png, ImageFormat.Values.Jpeg, ImageFormat.Values.Webp];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Generate_AnyFormat_GivesAPictureOfTheAskedSize(string format)
    {
        using var venice = sandbox.CreateClient();

        var images = await venice.Images.GenerateAsync(Requests.Generate(new(format)), TestContext.Current.CancellationToken);

        var image = Assert.Single(images);
        Assert.Equal(new ImageFormat(format), image.Format);
        Assert.Equal((320, 256), (image.Width, image.Height));
        Assert.Equal(7, images.Seed);
        Assert.NotNull(images.Id);
        Assert.NotNull(images.RequestId);
        Assert.True(images.Timing.Total >= 0);
        Assert.Empty(images.ContractViolations);
        Assert.NotNull(images.Balance.Usd);
        Assert.True(images.Details.RateLimit.Limit > 0);
        Assert.NotNull(images.Details.RateLimit.ResetsAt);
    }

    [Fact]
    public async Task Generate_FourVariants_GivesFourPicturesThatDiffer()
    {
        using var venice = sandbox.CreateClient();

        var images = await venice.Images.GenerateAsync(Requests.Generate() with { Variants = 4 }, TestContext.Current.CancellationToken);

        Assert.Equal(4, images.Count);
        Assert.Equal(4, images.Select(static image => Convert.ToHexString(image.Bytes.Span)).Distinct().Count());
    }

    [Fact]
    public async Task Generate_SameSeed_GivesTheSamePicture()
    {
        using var venice = sandbox.CreateClient();

        var one = await venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken);
        var same = await venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken);
        var other = await venice.Images.GenerateAsync(Requests.Generate() with { Seed = 8 }, TestContext.Current.CancellationToken);

        Assert.True(one[0].Bytes.Span.SequenceEqual(same[0].Bytes.Span));
        Assert.False(one[0].Bytes.Span.SequenceEqual(other[0].Bytes.Span));
    }

    [Fact]
    public async Task Generate_EnhancedPrompt_ComesBackDecoded()
    {
        using var venice = sandbox.CreateClient();

        var images = await venice.Images.GenerateAsync(Requests.Generate() with { EnhancePrompt = true }, TestContext.Current.CancellationToken);

        Assert.Contains("A gondola passing under a bridge", images.EnhancedPrompt, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task GenerateBinary_AnyFormat_StreamsToAFileWithTheRightExtension(string format)
    {
        using var venice = sandbox.CreateClient();
        using var folder = new TemporaryFolder();
        var progress = new LastValue();

        await using var download = await venice.Images.GenerateBinaryAsync(Requests.Generate(new(format)), TestContext.Current.CancellationToken);
        var path = await download.SaveAsync(folder["gondola"], progress, TestContext.Current.CancellationToken);

        var image = GeneratedImage.FromBytes(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(new ImageFormat(format), image.Format);
        Assert.Equal((320, 256), (image.Width, image.Height));
        Assert.Equal(folder[$"gondola.{(format == "jpeg" ? "jpg" : format)}"], path);
        Assert.Equal([Path.GetFileName(path)], folder.Files);
        Assert.Equal(image.Bytes.Length, progress.Value);
        Assert.NotNull(download.RequestId);
    }

    [Fact]
    public async Task GenerateBinary_SameRequestAsJson_GivesTheSameBytes()
    {
        using var venice = sandbox.CreateClient();

        var json = await venice.Images.GenerateAsync(Requests.Generate(ImageFormat.Png), TestContext.Current.CancellationToken);
        await using var download = await venice.Images.GenerateBinaryAsync(Requests.Generate(ImageFormat.Png), TestContext.Current.CancellationToken);
        var image = await download.ReadAsync(TestContext.Current.CancellationToken);

        Assert.True(json[0].Bytes.Span.SequenceEqual(image.Bytes.Span));
    }

    [Fact]
    public async Task Create_Base64_GivesAPicture()
    {
        using var venice = sandbox.CreateClient();

        var images = await venice.Images.CreateAsync(Requests.Create(), TestContext.Current.CancellationToken);

        var image = Assert.Single(images);
        Assert.Equal(ImageFormat.Png, image.Format);
        Assert.Equal((512, 512), (image.Width, image.Height));
    }

    [Fact]
    public async Task Create_AsUrl_ReadsThePictureOutOfTheDataUrl()
    {
        using var venice = sandbox.CreateClient();

        var images = await venice.Images.CreateAsync(Requests.Create() with { ResponseFormat = ImageResponseFormat.Url }, TestContext.Current.CancellationToken);

        var image = Assert.Single(images);
        Assert.Null(image.Address);
        Assert.Equal((512, 512), (image.Width, image.Height));
    }

    [Theory]
    [InlineData("data", """{"created":1,"data":[]}""")]
    [InlineData("data[0]", """{"created":1,"data":[{"b64_json":""}]}""")]
    [InlineData("data[0]", """{"created":1,"data":[{"url":"nowhere"}]}""")]
    public async Task Create_AnsweredWithoutAPicture_IsAViolation(string place, string answer)
    {
        using var venice = new VeniceClient("key", new VeniceClientOptions { Retry = { MaxRetries = 0 }, HttpMessageHandler = new FixedAnswer(answer) });

        var images = await venice.Images.CreateAsync(Requests.Create(), TestContext.Current.CancellationToken);

        var violation = Assert.Single(images.ContractViolations);
        Assert.Equal(place, violation.Path);
        Assert.StartsWith("holds no picture", violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("images", "[]")]
    [InlineData("images[0]", "[\"\"]")]
    public async Task Generate_AnsweredWithoutAPicture_IsAViolation(string place, string pictures)
    {
        var answer = """{"id":"x","timing":{"inferenceDuration":1,"inferencePreprocessingTime":1,"inferenceQueueTime":1,"total":3},"images":PICTURES}""".Replace("PICTURES", pictures, StringComparison.Ordinal);
        using var venice = new VeniceClient("key", new VeniceClientOptions { Retry = { MaxRetries = 0 }, HttpMessageHandler = new FixedAnswer(answer) });

        var images = await venice.Images.GenerateAsync(Requests.Generate(ImageFormat.Png), TestContext.Current.CancellationToken);

        Assert.Equal(place, Assert.Single(images.ContractViolations).Path);
        Assert.StartsWith(place == "images" ? "The service answered without a picture" : "There is no picture of this number", Assert.Throws<ArgumentOutOfRangeException>(() => images[1]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AnsweredWithAnAddress_TellsItAndFetchesNothing()
    {
        const string Answer = """{"created":1,"data":[{"url":"https://pictures.test/1.png"}]}""";
        using var venice = new VeniceClient("key", new VeniceClientOptions { Retry = { MaxRetries = 0 }, HttpMessageHandler = new FixedAnswer(Answer) });

        var images = await venice.Images.CreateAsync(Requests.Create(), TestContext.Current.CancellationToken);

        Assert.Equal("https://pictures.test/1.png", images[0].Address?.AbsoluteUri);
        Assert.True(images[0].Bytes.IsEmpty);
    }
}
