using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.Spending;

/// <summary>A client's limit holds before anything is sent, whatever happens at the same time, and keeps count of what may have been charged.</summary>
public sealed class SpendingLimitTests(SandboxFixture sandbox)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static GenerateImageRequest Cent => Requests.Generate(); // z-image-turbo: 0.01 USD

    [Fact]
    public async Task Generate_DearerThanACallMayBe_IsNotSent()
    {
        using var venice = Client(new() { PerCallUsd = 0.025m });

        var exception = await Assert.ThrowsAsync<VeniceSpendingLimitException>(() => venice.Images.GenerateAsync(Cent with { Variants = 3 }, Cancellation));

        Assert.Equal("The call would cost 0.01 USD an image, 0.03 USD in all; one call may cost 0.025 USD. Nothing was sent.", exception.Message);
        Assert.Equal((SpendingRefusal.Call, "generateImage", 0.03m, 0.025m), (exception.Refusal, exception.OperationId, exception.Estimate.Total.Usd, exception.LimitUsd));
        Assert.Null(exception.RetryAfter);
        Assert.Equal(2, (await venice.Images.GenerateAsync(Cent with { Variants = 2 }, Cancellation)).Count);
        Assert.Equal(0.02m, venice.Spending!.SpentUsd);
    }

    [Fact]
    public async Task Generate_ManyAtOnce_SpendNoMoreThanTheWindowHas()
    {
        using var venice = Client(new() { PerWindowUsd = 0.05m });

        var calls = await Task.WhenAll(Enumerable.Range(0, 25).Select(async index =>
        {
            try
            {
                await venice.Images.GenerateAsync(Cent with { Seed = index }, Cancellation);
                return true;
            }
            catch (VeniceSpendingLimitException refusal) when (refusal.Refusal == SpendingRefusal.Window)
            {
                return false;
            }
        }));

        Assert.Equal(5, calls.Count(static done => done));
        Assert.Equal(new SpendingStatus(0.05m, 0), venice.Spending);
    }

    [Fact]
    public async Task Generate_AfterTheWindow_IsSentAgain()
    {
        var clock = new ManualClock();
        using var venice = Client(new() { PerWindowUsd = 0.01m, Window = TimeSpan.FromMinutes(60) }, configure: options => options.TimeProvider = clock);
        await venice.Images.GenerateAsync(Cent, Cancellation);

        var refusal = await Assert.ThrowsAsync<VeniceSpendingLimitException>(() => venice.Images.GenerateAsync(Cent, Cancellation));
        Assert.Equal(TimeSpan.FromMinutes(61), refusal.RetryAfter);
        clock.Advance(refusal.RetryAfter!.Value);

        Assert.Single(await venice.Images.GenerateAsync(Cent, Cancellation));
    }

    /// <summary>What the service refused was not charged; what was lost on the way may have been.</summary>
    [Theory]
    [InlineData("400", 0)]
    [InlineData("401", 0)]
    [InlineData("402", 0)]
    [InlineData("404", 0)]
    [InlineData("422", 0)]
    [InlineData("500", 0)]
    [InlineData("504", 1)]
    [InlineData("502", 1)]
    [InlineData("reset", 1)]
    [InlineData("truncated", 1)]
    [InlineData("empty", 1)]
    [InlineData("wrong-type", 1)]
    [InlineData("broken-base64", 1)]
    [InlineData("missing-member", 1)]
    public async Task Generate_EndsInSomeWay_KeepsWhatMayHaveBeenCharged(string answer, int cents)
    {
        using var venice = Client(new() { PerWindowUsd = 1 }, answer);

        try
        {
            await venice.Images.GenerateAsync(Cent, Cancellation);
        }
        catch (VeniceApiException)
        {
            // as asked for
        }

        Assert.Equal((answer, cents / 100m), (answer, venice.Spending!.SpentUsd));
    }

    [Fact]
    public async Task Generate_RequestThatIsWrong_SetsNothingAside()
    {
        using var venice = Client(new() { PerWindowUsd = 1 });

        await Assert.ThrowsAsync<VeniceValidationException>(() => venice.Images.GenerateAsync(Cent with { Variants = 9 }, Cancellation));

        Assert.Equal(0, venice.Spending!.SpentUsd);
    }

    [Fact]
    public async Task Generate_GivenUpWhileItWaits_KeepsItsPrice()
    {
        using var gone = new CancellationTokenSource();
        using var handler = new GivingUp(gone, sandbox);
        using var venice = new VeniceClient("key", new VeniceClientOptions { BaseAddress = sandbox.Address, HttpMessageHandler = handler, SpendingLimit = new() { PerWindowUsd = 1 } });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => venice.Images.GenerateAsync(Cent, gone.Token));

        Assert.Equal(0.01m, venice.Spending!.SpentUsd);
    }

    [Fact]
    public async Task Download_ReadOrLeft_KeepsItsPrice()
    {
        using var venice = Client(new() { PerWindowUsd = 1 });

        await using (var read = await venice.Images.GenerateBinaryAsync(Cent, Cancellation))
        {
            await read.ReadAsync(Cancellation);
        }

        await using (await venice.Images.GenerateBinaryAsync(Cent, Cancellation))
        {
            // left as it came
        }

        Assert.Equal(0.02m, venice.Spending!.SpentUsd);
    }

    [Fact]
    public async Task Api_UsedDirectly_HasTheSameLimit()
    {
        using var venice = Client(new() { PerCallUsd = 0.001m });

        await Assert.ThrowsAsync<VeniceSpendingLimitException>(() => venice.Api.Image.GenerateImageAsync(Cent, Cancellation));
    }

    [Fact]
    public async Task Generate_WithoutAPublishedPrice_NeedsAnAllowance()
    {
        var rewritten = Cent with { EnhancePrompt = true };
        using var strict = Client(new() { PerCallUsd = 1 });
        using var lenient = Client(new() { PerCallUsd = 1, AllowanceUsd = 0.02m });

        var refusal = await Assert.ThrowsAsync<VeniceSpendingLimitException>(() => strict.Images.GenerateAsync(rewritten, Cancellation));
        await lenient.Images.GenerateAsync(rewritten, Cancellation);

        Assert.Equal(SpendingRefusal.UnknownPrice, refusal.Refusal);
        Assert.Equal(0.03m, lenient.Spending!.SpentUsd);
        Assert.Equal(SpendingRefusal.UnknownPrice, (await Assert.ThrowsAsync<VeniceSpendingLimitException>(() => lenient.Images.GenerateAsync(Cent with { Model = "no-such-model" }, Cancellation))).Refusal);
    }

    [Fact]
    public void Client_LimitBelowNothing_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Client(new() { PerCallUsd = -1 }));
        Assert.Throws<ArgumentException>(() => Client(new() { Window = TimeSpan.Zero }));
    }

    private VeniceClient Client(SpendingLimit limit, string? answer = null, Action<VeniceClientOptions>? configure = null) => sandbox.CreateClient(configure: options =>
    {
        options.SpendingLimit = limit;
        options.HttpMessageHandler = new PaidFault(answer);
        configure?.Invoke(options);
    });
}
