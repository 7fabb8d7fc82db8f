using Venice.Generated.Tests.Faults;
using Venice.Generated.Tests.Operations;
using Venice.Sandbox;

namespace Venice.Generated.Tests.Limits;

/// <summary>Rate limits that the client knows are kept, not run into.</summary>
public sealed class RateLimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Limits_AskedForFirst_AreKeptByAllCalls()
    {
        var time = new SkippingTime(static time => time == TimeSpan.FromSeconds(30));
        await using var sandbox = await SandboxProvider.StartAsync(new SandboxOptions { RequestsPerMinute = 4, Clock = time }, Token);
        using var handler = new AnswerSequence("ok");
        using var venice = Client(sandbox, handler, time, ask: false);
        await venice.Account.GetRateLimitsAsync(Token);
        time.Skip(TimeSpan.FromMinutes(2)); // the sandbox counts the question, too

        for (var call = 0; call < 9; call++)
        {
            await venice.Images.GenerateAsync(Requests.Generate(), Token);
        }

        Assert.Equal((10, 0L), (handler.Attempts, sandbox.Counts.Failures)); // the question, and nine pictures
        Assert.NotEmpty(time.Waits);
    }

    [Fact]
    public async Task Limits_TheyCannotBeAskedFor_DoNotKeepCallsFromBeingMade()
    {
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: Token);
        using var handler = new AnswerSequence("403", "ok");
        using var venice = Client(sandbox, handler, TimeProvider.System, ask: true);

        Assert.Single(await venice.Images.GenerateAsync(Requests.Generate(), Token));
        Assert.Single(await venice.Images.GenerateAsync(Requests.Generate(), Token));
        Assert.Equal(3, handler.Attempts); // they were asked for once
    }

    [Fact]
    public async Task Limits_LongerThanTheCallMayTake_HoldItBack()
    {
        var time = new SkippingTime(static _ => true);
        await using var sandbox = await SandboxProvider.StartAsync(new SandboxOptions { RequestsPerMinute = 1, Clock = time }, Token);
        using var handler = new AnswerSequence("ok");
        using var venice = Client(sandbox, handler, time, ask: false, timeout: TimeSpan.FromSeconds(10));
        await venice.Account.GetRateLimitsAsync(Token);
        time.Skip(TimeSpan.FromMinutes(2));
        await venice.Images.GenerateAsync(Requests.Generate(), Token);

        var exception = await Assert.ThrowsAsync<VeniceRateLimitException>(() => venice.Images.GenerateAsync(Requests.Generate(), Token));

        Assert.Equal((null, false, 2), (exception.StatusCode, exception.MayHaveBeenCharged, handler.Attempts));
        Assert.InRange(exception.RetryAfter.TotalSeconds, 10, 61);
    }

    [Fact]
    public async Task Concurrency_Limited_LetsSoManyBeUnderWayAtOnce()
    {
        var most = 0;
        var now = 0;
        using var handler = new HeldAnswer(
            () => most = Math.Max(most, Interlocked.Increment(ref now)),
            () => Interlocked.Decrement(ref now));
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = handler, Limits = { MaxConcurrentRequests = 3 } });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => venice.Models.ListAsync(cancellationToken: Token)));

        Assert.InRange(most, 1, 3);
    }

    private static VeniceClient Client(SandboxProvider sandbox, HttpMessageHandler handler, TimeProvider time, bool ask, TimeSpan? timeout = null) => new("key", new VeniceClientOptions
    {
        BaseAddress = sandbox.BaseAddress,
        HttpMessageHandler = handler,
        TimeProvider = time,
        AttemptTimeout = Timeout.InfiniteTimeSpan,
        Timeout = timeout ?? TimeSpan.FromMinutes(30),
        Limits = { AskForRateLimits = ask },
    });
}
