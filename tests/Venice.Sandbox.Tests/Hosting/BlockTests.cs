using System.Net;

namespace Venice.Sandbox.Tests.Hosting;

/// <summary>What the provider remembers of a caller's failures and keys.</summary>
public sealed class BlockTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Caller_FailingTooOften_IsBlockedForHalfAMinute_AndForgivenThen()
    {
        var clock = new TurnedClock();
        await using var provider = await SandboxProvider.StartAsync(new SandboxOptions { FailuresBeforeBlock = 3, Clock = clock }, Cancel);
        using var http = new HttpClient { BaseAddress = new Uri(provider.BaseAddress + "/") };

        for (var call = 0; call < 4; call++)
        {
            Assert.Equal(HttpStatusCode.NotFound, await GetAsync(http, "404"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await GetAsync(http, null));
        clock.Turn(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(http, null));
        Assert.Equal(new SandboxCounts(Requests: 6, Failures: 5, Blocked: 1, Charges: 0), provider.Counts);
    }

    [Fact]
    public async Task Key_NotAmongThoseTaken_Is401()
    {
        await using var provider = await SandboxProvider.StartAsync(new SandboxOptions { AcceptsApiKey = static key => key == "right" }, Cancel);
        using var http = new HttpClient { BaseAddress = new Uri(provider.BaseAddress + "/") };

        http.DefaultRequestHeaders.Authorization = new("Bearer", "wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(http, null));
        http.DefaultRequestHeaders.Authorization = new("Bearer", "right");
        Assert.Equal(HttpStatusCode.OK, await GetAsync(http, null));
    }

    [Fact]
    public async Task Reset_InMilliseconds_WhenAskedFor()
    {
        await using var provider = await SandboxProvider.StartAsync(new SandboxOptions { TellsResetInMilliseconds = true }, Cancel);
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri($"{provider.BaseAddress}/image/styles"), Cancel);

        Assert.Equal(13, Assert.Single(response.Headers.GetValues("x-ratelimit-reset-requests")).Length);
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient http, string? wish)
    {
        using var request = Calls.Get("image/styles", wish);
        using var response = await http.SendAsync(request, Cancel);
        return response.StatusCode;
    }
}
