using System.Net;
using Venice.Generated.Tests.Operations;
using Venice.OpenApi;

namespace Venice.Generated.Tests.Hostile;

/// <summary>Servers whose announcements are not to be believed.</summary>
public sealed class LyingServerTests
{
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1L << 40)]
    public async Task Download_AnnouncesGigabytes_TakesNoMemoryForThem(long announced)
    {
        using var venice = Answering(() => Picture(new byte[100], announced));
        await using var download = await venice.Images.GenerateBinaryAsync(Requests.Generate(), TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => download.ReadAsync(TestContext.Current.CancellationToken));

        Assert.Equal((ApiFailure.ConnectionLost, true), (exception.Failure, exception.MayHaveBeenCharged));
    }

    [Fact]
    public async Task Download_LargerThanTheLimit_IsNotReadOn()
    {
        using var venice = Answering(() => Picture(new byte[5000], announced: null));
        await using var download = await venice.Images.GenerateBinaryAsync(Requests.Generate(), TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => download.ReadAsync(1000, TestContext.Current.CancellationToken));

        Assert.Equal((ApiFailure.ContentTooLarge, true), (exception.Failure, exception.MayHaveBeenCharged));
    }

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"\ud800\ud800\ud800\ud800":1,"seed":5}""")]
    [InlineData("""{"seed":1e400}""")]
    [InlineData("""{"prompt":"\udfff"}""")]
    [InlineData("""[]""")]
    [InlineData("null")]
    public async Task Generate_EchoThatIsNone_KeepsThePicture(string echo)
    {
        using var venice = Answering(() => Json($$"""{"id":"x","images":["iVBORw0KGgo="],"request":{{echo}},"timing":{"inferenceDuration":1,"inferencePreprocessingTime":1,"inferenceQueueTime":1,"total":3} }"""));

        Assert.Equal(8, Assert.Single(await venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken)).Bytes.Length);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    public async Task Generate_PictureWithoutBytes_CannotBeSavedAsAFile(string image)
    {
        using var folder = new TemporaryFolder();
        using var venice = Answering(() => Json($$"""{"id":"x","images":[{{image}}],"timing":{"inferenceDuration":1,"inferencePreprocessingTime":1,"inferenceQueueTime":1,"total":3} }"""));
        var images = await venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => images[0].SaveAsync(folder["picture"], TestContext.Current.CancellationToken));

        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task Generate_ToldToWaitForAges_TellsATimeThatCanBeWaitedFor(string retryAfter)
    {
        using var venice = Answering(() => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", retryAfter } } });

        var exception = await Assert.ThrowsAsync<VeniceRateLimitException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => Task.Delay(exception.RetryAfter, source.Token));
        Assert.InRange(exception.RetryAfter, TimeSpan.FromHours(24), TimeSpan.FromDays(49));
    }

    private static VeniceClient Answering(Func<HttpResponseMessage> answer) =>
        new("key", new VeniceClientOptions { Retry = { MaxRetries = 0 }, HttpMessageHandler = new AnyAnswer(_ => answer()) });

    private static HttpResponseMessage Json(string json) => new() { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Picture(byte[] bytes, long? announced)
    {
        var content = new StreamContent(new OneWayStream(bytes));
        content.Headers.ContentType = new("image/png");
        content.Headers.ContentLength = announced;
        return new HttpResponseMessage { Content = content };
    }
}
