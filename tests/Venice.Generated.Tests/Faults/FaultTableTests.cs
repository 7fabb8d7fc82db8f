using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.Faults;

/// <summary>What the server does → what is thrown, how often it was asked, whether it may have been charged, and which files are left.</summary>
public sealed class FaultTableTests(SandboxFixture sandbox)
{
    /// <summary>Work that costs something: repeated only when the service answered that it did not do it.</summary>
    [Theory]
    [InlineData("400", typeof(VeniceInvalidRequestException), 1, false, false)]
    [InlineData("400-openai", typeof(VeniceInvalidRequestException), 1, false, false)]
    [InlineData("400-issues", typeof(VeniceInvalidRequestException), 1, false, false)]
    [InlineData("400-too-small", typeof(VeniceInvalidRequestException), 1, false, false)]
    [InlineData("401", typeof(VeniceAuthenticationException), 1, false, false)]
    [InlineData("401-sign-in", typeof(VeniceAuthenticationException), 1, false, false)]
    [InlineData("402", typeof(VenicePaymentRequiredException), 1, false, false)]
    [InlineData("402-limit", typeof(VenicePaymentRequiredException), 1, false, false)]
    [InlineData("402-discovery", typeof(VenicePaymentRequiredException), 1, false, false)]
    [InlineData("402-header", typeof(VenicePaymentRequiredException), 1, false, false)]
    [InlineData("402-wallet", typeof(VenicePaymentRequiredException), 1, false, false)]
    [InlineData("403", typeof(VeniceAuthenticationException), 1, false, false)]
    [InlineData("404", typeof(VeniceNotFoundException), 1, false, false)]
    [InlineData("408", typeof(VeniceTimeoutException), 1, true, true)]
    [InlineData("410", typeof(VeniceNotFoundException), 1, false, false)]
    [InlineData("413", typeof(VeniceTooLargeException), 1, false, false)]
    [InlineData("415", typeof(VeniceInvalidRequestException), 1, false, false)]
    [InlineData("422", typeof(VeniceContentPolicyException), 1, false, false)]
    [InlineData("422-too-large", typeof(VeniceTooLargeException), 1, false, false)]
    [InlineData("429", typeof(VeniceRateLimitException), 4, false, true)]
    [InlineData("429-reset", typeof(VeniceRateLimitException), 4, false, true)]
    [InlineData("429-overloaded", typeof(VeniceCapacityException), 4, false, true)]
    [InlineData("429-abuse", typeof(VeniceBlockedException), 1, false, true)]
    [InlineData("429-unsupported", typeof(VeniceBlockedException), 1, false, true)]
    [InlineData("500", typeof(VeniceServerException), 1, false, true)]
    [InlineData("502", typeof(VeniceServerException), 1, true, true)]
    [InlineData("503", typeof(VeniceCapacityException), 4, false, true)]
    [InlineData("504", typeof(VeniceTimeoutException), 1, true, true)]
    [InlineData("520", typeof(VeniceServerException), 1, true, true)]
    [InlineData("522", typeof(VeniceServerException), 1, true, true)]
    [InlineData("524", typeof(VeniceServerException), 1, true, true)]
    [InlineData("no-answer", typeof(VeniceConnectionException), 1, true, true)]
    [InlineData("reset", typeof(VeniceConnectionException), 1, true, true)]
    [InlineData("truncated", typeof(VeniceBadAnswerException), 1, true, false)]
    [InlineData("empty", typeof(VeniceBadAnswerException), 1, true, false)]
    [InlineData("not-json", typeof(VeniceBadAnswerException), 1, true, false)]
    [InlineData("wrong-type", typeof(VeniceBadAnswerException), 1, true, false)]
    [InlineData("broken-base64", typeof(VeniceBadAnswerException), 1, true, false)]
    [InlineData("broken-gzip", typeof(VeniceBadAnswerException), 1, true, false)]
    [InlineData("endless", typeof(VeniceBadAnswerException), 1, true, false)]
    [InlineData("429 429 502", typeof(VeniceServerException), 3, true, true)]
    [InlineData("503 no-answer", typeof(VeniceConnectionException), 2, true, true)]
    [InlineData("429 400", typeof(VeniceInvalidRequestException), 2, false, false)]
    [InlineData("503 429-abuse", typeof(VeniceBlockedException), 2, false, true)]
    public async Task PaidCall_Fault_IsThrownAsWhatItIs(string answers, Type expected, int attempts, bool mayHaveBeenCharged, bool isTransient)
    {
        using var folder = new TemporaryFolder();
        using var handler = new AnswerSequence(answers.Split(' '));
        using var venice = CreateClient(handler);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() =>
            venice.Images.GenerateToFilesAsync(Requests.Generate(), folder["picture"], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((expected, attempts, mayHaveBeenCharged, isTransient), (exception.GetType(), handler.Attempts, exception.MayHaveBeenCharged, exception.IsTransient));
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("ok", 1)]
    [InlineData("br", 1)]
    [InlineData("gzip", 1)]
    [InlineData("slow-body", 1)]
    [InlineData("429 ok", 2)]
    [InlineData("503 ok", 2)]
    [InlineData("429 503 429-overloaded ok", 4)]
    [InlineData("missing-member", 1)]
    [InlineData("mistyped-member", 1)]
    [InlineData("huge", 1)]
    public async Task PaidCall_FaultThatPasses_BringsThePicture(string answers, int attempts)
    {
        using var folder = new TemporaryFolder();
        using var handler = new AnswerSequence(answers.Split(' '));
        using var venice = CreateClient(handler, static options => options.MaxJsonBytes = 64 * 1024 * 1024);

        await venice.Images.GenerateToFilesAsync(Requests.Generate(ImageFormat.Png), folder["picture"], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(attempts, handler.Attempts);
        Assert.Equal(["picture.png"], folder.Files);
    }

    /// <summary>Questions: repeated after every passing trouble.</summary>
    [Theory]
    [InlineData("401", typeof(VeniceAuthenticationException), 1)]
    [InlineData("404", typeof(VeniceNotFoundException), 1)]
    [InlineData("408", typeof(VeniceTimeoutException), 4)]
    [InlineData("429", typeof(VeniceRateLimitException), 4)]
    [InlineData("429-abuse", typeof(VeniceBlockedException), 1)]
    [InlineData("500", typeof(VeniceServerException), 4)]
    [InlineData("502", typeof(VeniceServerException), 4)]
    [InlineData("503", typeof(VeniceCapacityException), 4)]
    [InlineData("504", typeof(VeniceTimeoutException), 4)]
    [InlineData("524", typeof(VeniceServerException), 4)]
    [InlineData("no-answer", typeof(VeniceConnectionException), 4)]
    [InlineData("reset", typeof(VeniceConnectionException), 4)]
    [InlineData("truncated", typeof(VeniceBadAnswerException), 1)]
    [InlineData("endless", typeof(VeniceBadAnswerException), 1)]
    [InlineData("reset no-answer 502 ok", null, 4)]
    public async Task Question_Fault_IsAskedAgainWhenItPasses(string answers, Type? expected, int attempts)
    {
        using var handler = new AnswerSequence(answers.Split(' '));
        using var venice = CreateClient(handler, static options => options.TimeProvider = new SkippingTime(static time => time == TimeSpan.FromSeconds(30)));

        var exception = await Record.ExceptionAsync(() => venice.Models.ListAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((expected, attempts), (exception?.GetType(), handler.Attempts));
        Assert.False((exception as VeniceApiException)?.MayHaveBeenCharged ?? false);
    }

    /// <summary>Money: sent once, whatever happens.</summary>
    [Theory]
    [InlineData("429", typeof(VeniceRateLimitException), false)]
    [InlineData("400", typeof(VeniceInvalidRequestException), false)]
    [InlineData("402", typeof(VenicePaymentRequiredException), false)]
    [InlineData("500", typeof(VeniceServerException), true)]
    [InlineData("503", typeof(VeniceCapacityException), true)]
    [InlineData("504", typeof(VeniceTimeoutException), true)]
    [InlineData("no-answer", typeof(VeniceConnectionException), true)]
    public async Task Payment_Fault_IsNeverSentAgain(string answer, Type expected, bool mayHaveBeenCharged)
    {
        using var handler = new AnswerSequence(answer);
        using var venice = CreateClient(handler, static options => options.Retry.RetryServerErrors = true);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() =>
            venice.Api.X402.TopUpX402BalanceAsync(new() { PaymentSignature = "e30=" }, TestContext.Current.CancellationToken));

        Assert.Equal((expected, 1, mayHaveBeenCharged), (exception.GetType(), handler.Attempts, exception.MayHaveBeenCharged));
    }

    [Fact]
    public async Task PaidCall_ServerErrorOnRequest_IsSentAgain()
    {
        using var handler = new AnswerSequence("500", "500", "ok");
        using var venice = CreateClient(handler, static options => options.Retry.RetryServerErrors = true);

        Assert.Single(await venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));
        Assert.Equal(3, handler.Attempts);
    }

    [Theory]
    [InlineData("reset", typeof(VeniceConnectionException))]
    [InlineData("empty", typeof(VeniceBadAnswerException))]
    [InlineData("wrong-type", typeof(VeniceBadAnswerException))]
    public async Task Download_Fault_LeavesNoFile(string answer, Type expected)
    {
        using var folder = new TemporaryFolder();
        using var handler = new AnswerSequence(answer);
        using var venice = CreateClient(handler);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(async () =>
        {
            await using var download = await venice.Images.GenerateBinaryAsync(Requests.Generate(), TestContext.Current.CancellationToken);
            await download.SaveAsync(folder["picture"], cancellationToken: TestContext.Current.CancellationToken);
        });

        Assert.Equal((expected, 1, true), (exception.GetType(), handler.Attempts, exception.MayHaveBeenCharged));
        Assert.Empty(folder.Files);
    }

    /// <summary>The money is spent: whatever else the answer lacks, the pictures arrive.</summary>
    [Theory]
    [InlineData("id")]
    [InlineData("timing")]
    [InlineData("timing.inferenceDuration")]
    [InlineData("timing.inferencePreprocessingTime")]
    [InlineData("timing.inferenceQueueTime")]
    [InlineData("timing.total")]
    public async Task PaidCall_AnswerWithoutARequiredMember_BringsThePicturesAllTheSame(string member)
    {
        using var handler = new AnswerSequence($"without-{member}");
        using var venice = CreateClient(handler);

        var images = await venice.Images.GenerateAsync(Requests.Generate(ImageFormat.Png) with { Variants = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal(2, images.Count);
        Assert.All(images, static image => Assert.Equal((ImageFormat.Png, 320), (image.Format, image.Width)));
        Assert.Contains(images.ContractViolations, violation => violation.Path.Replace('/', '.').Contains(member, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task PaidCall_SimpleAnswerWithoutItsTime_BringsThePicture()
    {
        using var handler = new AnswerSequence("without-created");
        using var venice = CreateClient(handler);

        Assert.NotEmpty((await venice.Images.CreateAsync(Requests.Create(), TestContext.Current.CancellationToken))[0].Bytes.ToArray());
    }

    [Theory]
    [InlineData("slow", typeof(VeniceTimeoutException))]
    [InlineData("slow-body", typeof(VeniceTimeoutException))]
    public async Task PaidCall_NoAnswerInTime_MayHaveBeenCharged(string answer, Type expected)
    {
        using var handler = new AnswerSequence(answer) { DelayMilliseconds = 30_000 };
        using var venice = CreateClient(handler, static options => (options.TimeProvider, options.AttemptTimeout) = (TimeProvider.System, TimeSpan.FromMilliseconds(300)));

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal((expected, 1, true), (exception.GetType(), handler.Attempts, exception.MayHaveBeenCharged));
    }

    [Theory]
    [InlineData("slow")]
    [InlineData("slow-body")]
    public async Task Question_NoAnswerInTime_IsAskedAgain(string answer)
    {
        using var handler = new AnswerSequence(answer, "ok") { DelayMilliseconds = 30_000 };
        using var venice = CreateClient(
            handler, static options => (options.TimeProvider, options.AttemptTimeout, options.Retry.BaseDelay) = (TimeProvider.System, TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(1)));

        Assert.NotEmpty(await venice.Images.ListStylesAsync(TestContext.Current.CancellationToken));
        Assert.InRange(handler.Attempts, 2, 4);
    }

    private VeniceClient CreateClient(HttpMessageHandler handler, Action<VeniceClientOptions>? configure = null)
    {
        var options = new VeniceClientOptions
        {
            BaseAddress = sandbox.Address,
            HttpMessageHandler = handler,
            TimeProvider = new SkippingTime(),
            AttemptTimeout = Timeout.InfiniteTimeSpan,
            MaxJsonBytes = 4 * 1024 * 1024,
        };
        configure?.Invoke(options);
        return new VeniceClient("test-key", options);
    }
}
