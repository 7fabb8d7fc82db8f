using System.Net;
using Venice.Generated.Tests.Operations;
using Venice.Generated.Tests.Wallets;

namespace Venice.Generated.Tests.Faults;

/// <summary>How long is waited between attempts, and when no more are made.</summary>
public sealed class RetryTests
{
    private readonly SkippingTime _time = new(static time => time.Milliseconds == 500 && time > TimeSpan.FromSeconds(1)); // the rest of a call's time, in one of the tests
    private int _attempts;

    [Theory]
    [InlineData("2", 2)]
    [InlineData("0.5", 0.5)]
    [InlineData("60", 60)]
    public async Task Wait_AsTheAnswerSays(string retryAfter, double seconds)
    {
        using var venice = Answering(() => Refusing(HttpStatusCode.TooManyRequests, retryAfter));

        var exception = await Assert.ThrowsAsync<VeniceRateLimitException>(() => Generate(venice));

        Assert.Equal((4, seconds), (_attempts, exception.RetryAfter.TotalSeconds));
        Assert.Equal(3, _time.Waits.Count(wait => Math.Abs(wait.TotalSeconds - seconds) < 0.01));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wait_UntilTheLimitIsReset_InSecondsOrMilliseconds(bool isMilliseconds)
    {
        using var venice = Answering(() =>
        {
            var reset = _time.GetUtcNow().AddSeconds(20);
            var answer = Refusing(HttpStatusCode.TooManyRequests, retryAfter: null);
            answer.Headers.Add("x-ratelimit-remaining-requests", "0");
            answer.Headers.Add("x-ratelimit-reset-requests", (isMilliseconds ? reset.ToUnixTimeMilliseconds() : reset.ToUnixTimeSeconds()).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return answer;
        });

        var exception = await Assert.ThrowsAsync<VeniceRateLimitException>(() => Generate(venice));

        Assert.InRange(exception.RetryAfter.TotalSeconds, 18.9, 20.1);
        Assert.Equal(4, _attempts);
    }

    [Theory]
    [InlineData("MaxDelay")]
    [InlineData("BaseDelay")]
    public void Delay_Endless_IsRefused(string name)
    {
        var options = new VeniceClientOptions();
        if (name == "MaxDelay")
        {
            options.Retry.MaxDelay = Timeout.InfiniteTimeSpan;
        }
        else
        {
            options.Retry.BaseDelay = Timeout.InfiniteTimeSpan;
        }

        Assert.Contains(name, Assert.Throws<ArgumentException>(() => new VeniceClient("key", options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_NothingSaid_DoublesWithAQuarterOfChance()
    {
        using var venice = Answering(() => Refusing(HttpStatusCode.ServiceUnavailable, retryAfter: null));

        await Assert.ThrowsAsync<VeniceCapacityException>(() => Generate(venice));

        Assert.Collection(
            _time.Waits,
            static wait => Assert.InRange(wait.TotalSeconds, 0.75, 1.25),
            static wait => Assert.InRange(wait.TotalSeconds, 1.5, 2.5),
            static wait => Assert.InRange(wait.TotalSeconds, 3, 5));
    }

    [Fact]
    public async Task Wait_LongerThanAllowed_FailsAtOnceAndTellsHowLong()
    {
        using var venice = Answering(() => Refusing(HttpStatusCode.TooManyRequests, "66"));

        var exception = await Assert.ThrowsAsync<VeniceRateLimitException>(() => Generate(venice));

        Assert.Equal((1, 66), (_attempts, exception.RetryAfter.TotalSeconds));
    }

    [Fact]
    public async Task Wait_LongerThanTheCallMayTake_FailsAtOnce()
    {
        using var venice = Answering(() => Refusing(HttpStatusCode.TooManyRequests, "50"), static options => options.Timeout = TimeSpan.FromSeconds(120.5));

        await Assert.ThrowsAsync<VeniceRateLimitException>(() => Generate(venice));

        Assert.Equal(3, _attempts); // at 0, 50 and 100 seconds; another 50 do not fit
    }

    [Fact]
    public async Task Retries_TurnedOff_AreNone()
    {
        using var venice = Answering(() => Refusing(HttpStatusCode.TooManyRequests, "1"), static options => options.Retry.MaxRetries = 0);

        await Assert.ThrowsAsync<VeniceRateLimitException>(() => Generate(venice));

        Assert.Equal(1, _attempts);
    }

    [Fact]
    public async Task Attempts_EachMakesItsSignatureAnew()
    {
        var signatures = new List<string>();
        using var venice = new VeniceClient(new VeniceClientOptions
        {
            TimeProvider = _time,
            AttemptTimeout = Timeout.InfiniteTimeSpan,
            Wallet = TestKeys.Signer(),
            HttpMessageHandler = new AnyAnswer(request =>
            {
                signatures.AddRange(request.Headers.GetValues("SIGN-IN-WITH-X"));
                return Refusing(HttpStatusCode.TooManyRequests, "1");
            }),
        });

        await Assert.ThrowsAsync<VeniceRateLimitException>(() => Generate(venice));

        Assert.Equal(4, signatures.Select(static header => SignInTests.Line(header, "Nonce")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Wait_CallerGivesUp_EndsAtOnce()
    {
        using var source = new CancellationTokenSource();
        using var venice = new VeniceClient("key", new VeniceClientOptions
        {
            HttpMessageHandler = new AnyAnswer(_ =>
            {
                source.CancelAfter(TimeSpan.FromMilliseconds(20));
                return Refusing(HttpStatusCode.TooManyRequests, "55");
            }),
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => venice.Images.GenerateAsync(Requests.Generate(), source.Token));
    }

    private static Task<GeneratedImages> Generate(VeniceClient venice) => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken);

    private static HttpResponseMessage Refusing(HttpStatusCode status, string? retryAfter)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent("""{"error":"Rate limit exceeded"}""", System.Text.Encoding.UTF8, "application/json") };
        if (retryAfter is not null)
        {
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return answer;
    }

    private VeniceClient Answering(Func<HttpResponseMessage> answer, Action<VeniceClientOptions>? configure = null)
    {
        var options = new VeniceClientOptions
        {
            TimeProvider = _time,
            AttemptTimeout = Timeout.InfiniteTimeSpan,
            HttpMessageHandler = new AnyAnswer(_ =>
            {
                _attempts++;
                return answer();
            }),
        };
        configure?.Invoke(options);
        return new VeniceClient("key", options);
    }
}
