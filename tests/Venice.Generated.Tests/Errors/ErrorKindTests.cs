using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.Errors;

/// <summary>What each kind of exception tells beside its name.</summary>
public sealed class ErrorKindTests(SandboxFixture sandbox)
{
    [Theory]
    [InlineData("402", PaymentRequiredReason.AccountBalance, false)]
    [InlineData("402-limit", PaymentRequiredReason.KeySpendingLimit, false)]
    [InlineData("402-wallet", PaymentRequiredReason.WalletBalance, true)]
    [InlineData("402-discovery", PaymentRequiredReason.NoCredential, true)]
    [InlineData("402-header", PaymentRequiredReason.NoCredential, true)]
    public async Task PaymentRequired_EachBody_IsToldApart(string answer, PaymentRequiredReason reason, bool listsWaysToPay)
    {
        var exception = await FailAsync<VenicePaymentRequiredException>(answer);

        Assert.Equal((reason, listsWaysToPay), (exception.Reason, exception.PaymentOptions.Count > 0));
        Assert.All(exception.PaymentOptions, static option => Assert.Equal(("exact", "5000000"), (option.Scheme, option.Amount)));
    }

    [Fact]
    public async Task NotFound_RetiredModel_NamesItsReplacement()
    {
        var exception = await FailAsync<VeniceNotFoundException>("410");

        Assert.Equal((true, "qwen-image-2"), (exception.IsGone, exception.ReplacementModel));
    }

    [Theory]
    [InlineData("400", "width", "Number must be less than or equal to 1280")]
    [InlineData("400-openai", "size", "The size is not supported")]
    [InlineData("400-issues", "style_references.0.image", "Required")]
    public async Task InvalidRequest_EachForm_NamesFieldAndReason(string answer, string path, string message)
    {
        var field = (await FailAsync<VeniceInvalidRequestException>(answer)).InvalidFields[0];

        Assert.Equal((path, message, path), (field.Path, Assert.Single(field.Messages), field.ToString()));
    }

    [Fact]
    public async Task Blocked_ByTheService_SaysForHowLong()
    {
        var exception = await FailAsync<VeniceBlockedException>("429-abuse");

        Assert.Equal((TimeSpan.FromSeconds(30), false), (exception.RetryAfter, exception.IsOwnBudget));
    }

    [Theory]
    [InlineData("e30=", 0)]
    [InlineData("not base64", 0)]
    [InlineData("eyJhY2NlcHRzIjpbMSx7InNjaGVtZSI6ImV4YWN0In0sbnVsbF19", 0)] // {"accepts":[1,{"scheme":"exact"},null]}
    public void PaymentRequired_HeaderThatIsNone_ListsNothing(string header, int count)
    {
        var exception = VeniceModelFactory.Exception(System.Net.HttpStatusCode.PaymentRequired, headers: [new("PAYMENT-REQUIRED", header)]);

        Assert.Equal(count, Assert.IsType<VenicePaymentRequiredException>(exception).PaymentOptions.Count);
    }

    private async Task<T> FailAsync<T>(string answer)
        where T : VeniceApiException
    {
        using var venice = sandbox.CreateClient(answer);
        return await Assert.ThrowsAsync<T>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));
    }
}
