using Venice.OpenApi.Http;

namespace Venice.OpenApi.Tests.Http;

/// <summary>Nothing has been sent while a credential is being fetched: what goes wrong there is never told as a request that may have arrived.</summary>
public sealed class CredentialFailureTests
{
    public static TheoryData<Exception> Failures => [new HttpRequestException("token service"), new IOException("pipe"), new TaskCanceledException("own time limit", new TimeoutException())];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Provider_Fails_ItsOwnExceptionComesThrough(Exception failure)
    {
        using var http = new HttpClient();
        var options = new ApiClientOptions { Credentials = { new BearerCredential("key", _ => ValueTask.FromException<string>(failure)) } };
        using var call = new ApiTransport(http, options, "http://127.0.0.1:9").Begin(WireCall.Generate);

        Assert.Same(failure, await Assert.ThrowsAnyAsync<Exception>(() => call.SendAsync(WireCall.Token)));
    }

    [Fact]
    public async Task Provider_TakesTooLong_NothingWasSent()
    {
        var time = new ManualTime();
        var asked = new TaskCompletionSource();
        using var http = new HttpClient();
        var options = new ApiClientOptions { TimeProvider = time };
        options.Credentials.Add(new BearerCredential("key", async token =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return "never";
        }));
        using var call = new ApiTransport(http, options, "http://127.0.0.1:9").Begin(WireCall.Generate);

        var sending = call.SendAsync(WireCall.Token);
        await asked.Task;
        time.End();

        Assert.Equal(ApiFailure.ConnectionFailed, (await Assert.ThrowsAsync<ApiException>(() => sending)).Failure);
    }

    [Fact]
    public async Task Provider_TakesTooLong_BehindAShorterTimeoutOfTheHttpClient_NothingWasSent()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };
        var options = new ApiClientOptions { Timeout = TimeSpan.FromMilliseconds(200) };
        options.Credentials.Add(new BearerCredential("key", static async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return "never";
        }));
        using var call = new ApiTransport(http, options, "http://127.0.0.1:9").Begin(WireCall.Generate);

        Assert.Equal(ApiFailure.ConnectionFailed, (await Assert.ThrowsAsync<ApiException>(() => call.SendAsync(WireCall.Token))).Failure);
    }

    [Fact]
    public async Task Provider_CallerGivesUp_StaysACancellation()
    {
        using var source = new CancellationTokenSource();
        using var http = new HttpClient();
        var options = new ApiClientOptions();
        options.Credentials.Add(new BearerCredential("key", async token =>
        {
            await source.CancelAsync();
            token.ThrowIfCancellationRequested();
            return "never";
        }));
        using var call = new ApiTransport(http, options, "http://127.0.0.1:9").Begin(WireCall.Generate);

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.SendAsync(source.Token))).CancellationToken);
    }
}
