using Venice.Generated.Tests.Operations;
using Venice.OpenApi;

namespace Venice.Generated.Tests.Hostile;

/// <summary>Answers that no contract foresees: each becomes an exception that says which, and nothing is left on disk.</summary>
public sealed class BadServerTests(SandboxFixture sandbox)
{
    [Theory]
    [InlineData("wrong-type", ApiFailure.UnexpectedContentType)]
    [InlineData("empty", ApiFailure.EmptyContent)]
    [InlineData("truncated", ApiFailure.MalformedContent)]
    [InlineData("broken-base64", ApiFailure.UnreadablePayload)]
    [InlineData("reset", ApiFailure.ConnectionLost)]
    public async Task Generate_UnusableSuccess_SaysWhichAndThatItMayBeCharged(string answer, ApiFailure failure)
    {
        using var venice = sandbox.CreateClient(answer);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(failure, exception.Failure);
        Assert.True(exception.MayHaveBeenCharged);
    }

    [Theory]
    [InlineData("wrong-type", ApiFailure.UnexpectedContentType)]
    [InlineData("empty", ApiFailure.EmptyContent)]
    [InlineData("reset", ApiFailure.ConnectionLost)]
    public async Task GenerateBinary_UnusableSuccess_SaysWhichAndLeavesNoFile(string answer, ApiFailure failure)
    {
        using var venice = sandbox.CreateClient(answer);
        using var folder = new TemporaryFolder();

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(async () =>
        {
            await using var download = await venice.Images.GenerateBinaryAsync(Requests.Generate(ImageFormat.Png), TestContext.Current.CancellationToken);
            await download.SaveAsync(folder["picture"], cancellationToken: TestContext.Current.CancellationToken);
        });

        Assert.Equal(failure, exception.Failure);
        Assert.True(exception.MayHaveBeenCharged);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task GenerateBinary_ConnectionLost_KeepsTheOlderFile()
    {
        using var venice = sandbox.CreateClient("reset");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["picture.png"], "older", TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<VeniceApiException>(async () =>
        {
            await using var download = await venice.Images.GenerateBinaryAsync(Requests.Generate(ImageFormat.Png), TestContext.Current.CancellationToken);
            await download.SaveAsync(folder["picture"], cancellationToken: TestContext.Current.CancellationToken);
        });

        Assert.Equal(["picture.png"], folder.Files);
        Assert.Equal("older", await File.ReadAllTextAsync(folder["picture.png"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("missing-member")]
    [InlineData("mistyped-member")]
    public async Task Generate_PaidForButIncomplete_KeepsThePictureAndTellsWhatIsWrong(string answer)
    {
        using var venice = sandbox.CreateClient(answer);

        var images = await venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken);

        Assert.Equal(320, Assert.Single(images).Width);
        Assert.NotEmpty(images.ContractViolations);
    }

    [Fact]
    public async Task Generate_ThirtyMegabytesMore_IsTakenWhileTheLimitAllows()
    {
        using var venice = sandbox.CreateClient("huge");

        Assert.Single(await venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Generate_LargerThanTheLimit_IsRefused()
    {
        using var venice = sandbox.CreateClient("huge", static options => options.MaxJsonBytes = 1 << 20);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(ApiFailure.ContentTooLarge, exception.Failure);
    }

    [Fact]
    public async Task Generate_PageOfAProxy_IsAFailureOfTheGateway()
    {
        using var venice = sandbox.CreateClient("html");

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(System.Net.HttpStatusCode.BadGateway, exception.StatusCode);
        Assert.Null(exception.ServiceMessage);
    }

    [Fact]
    public async Task Generate_NobodyListens_WasCertainlyNotCharged()
    {
        using var venice = new VeniceClient("key", new VeniceClientOptions { Retry = { MaxRetries = 0 }, BaseAddress = new Uri("http://127.0.0.1:9") });

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(ApiFailure.ConnectionFailed, exception.Failure);
        Assert.False(exception.MayHaveBeenCharged);
    }

    [Fact]
    public async Task Generate_CallerGivesUp_IsACancellation()
    {
        using var venice = sandbox.CreateClient();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => venice.Images.GenerateAsync(Requests.Generate(), source.Token));
    }
}
