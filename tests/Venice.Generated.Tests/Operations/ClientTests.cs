using Venice.OpenApi;

namespace Venice.Generated.Tests.Operations;

/// <summary>The client itself: shared, timed, and tidy about what is not its own.</summary>
public sealed class ClientTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task Client_UsedByManyAtOnce_GivesEachItsOwnPicture()
    {
        using var venice = sandbox.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(seed =>
            venice.Images.GenerateAsync(Requests.Generate() with { Seed = seed }, TestContext.Current.CancellationToken)));

        Assert.Equal(Enumerable.Range(1, 8).Select(static seed => (long?)seed), answers.Select(static images => images.Seed));
        Assert.Equal(8, answers.Select(static images => Convert.ToHexString(images[0].Bytes.Span)).Distinct().Count());
    }

    [Fact]
    public async Task Client_NoAnswerInTime_SaysSoAndThatItMayBeCharged()
    {
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = new SilentHandler(), Timeout = TimeSpan.FromMilliseconds(50) });

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(ApiFailure.Timeout, exception.Failure);
        Assert.True(exception.MayHaveBeenCharged);
    }

    [Fact]
    public async Task Client_OverAGivenHttpClient_LeavesItOpen()
    {
        using var http = new HttpClient { BaseAddress = sandbox.Address };
        using (var venice = new VeniceClient("key", new VeniceClientOptions { HttpClient = http }))
        {
            Assert.NotEmpty(await venice.Images.ListStylesAsync(TestContext.Current.CancellationToken));
        }

        using var again = new VeniceClient("key", new VeniceClientOptions { HttpClient = http });
        Assert.NotEmpty(await again.Images.ListStylesAsync(TestContext.Current.CancellationToken));
        Assert.Empty(http.DefaultRequestHeaders);
    }

    [Fact]
    public async Task Client_Redirected_DoesNotFollow()
    {
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = new RedirectHandler() });

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(ApiFailure.UnexpectedStatus, exception.Failure);
        Assert.False(exception.MayHaveBeenCharged);
    }

    [Fact]
    public async Task Download_ReadTwice_IsRefused()
    {
        using var venice = sandbox.CreateClient();
        await using var download = await venice.Images.GenerateBinaryAsync(Requests.Generate(), TestContext.Current.CancellationToken);
        await download.ReadAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => download.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Api_CalledDirectly_TellsHeadersAndThrowsTheSameExceptions()
    {
        using var venice = sandbox.CreateClient();
        using var refused = sandbox.CreateClient("401");

        var answer = await venice.Api.Image.GenerateImageAsync(Requests.Generate(), TestContext.Current.CancellationToken);

        Assert.NotNull(answer.Headers.RequestId);
        Assert.NotNull(answer.Headers.RateLimitRemainingRequests);
        await Assert.ThrowsAnyAsync<VeniceApiException>(() => refused.Api.Image.GenerateImageAsync(Requests.Generate(), TestContext.Current.CancellationToken));
    }
}
