using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Venice.OpenApi;

namespace Venice.Generated.Tests.Wallets;

/// <summary>Payments, verified by the sandbox: within limits, once, and looked for when their answer is lost.</summary>
public sealed class TopUpTests
{
    private const string Receiver = "0x00000000000000000000000000000000000057Eb";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("5")]
    [InlineData("12.345678")]
    public async Task TopUp_WithinItsLimits_IsCredited(string amount)
    {
        await using var test = await WalletCase.StartAsync(creditUsd: 1);
        var usd = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        var result = await test.Client.Wallet.TopUpAsync(usd, new TopUpLimits(20) { Receiver = Receiver }, Cancel);

        Assert.Equal((TopUpOutcome.Credited, usd, usd, usd + 1), (result.Outcome, result.AmountUsd, result.CreditedUsd, result.BalanceUsd));
        Assert.NotNull(result.PaymentId);
        Assert.Matches("^0x[0-9a-f]{64}$", result.TransactionHash);
        Assert.Null(result.Failure);
        Assert.Equal(usd + 1, (await test.Client.Wallet.GetBalanceAsync(Cancel)).BalanceUsd);
    }

    [Fact]
    public async Task Payment_ThatIsSent_IsTheOfferThatWasMadeAndNothingMore()
    {
        await using var test = await WalletCase.StartAsync();
        var offer = (await test.Client.Wallet.GetTopUpOptionsAsync(Cancel)).Accepts[0];

        await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10) { Validity = TimeSpan.FromMinutes(2) }, Cancel);

        var payment = JsonNode.Parse(Convert.FromBase64String(test.Wire.Payments.Single()))!;
        var authorization = payment["payload"]!["authorization"]!;
        Assert.Equal((offer.PayTo, "10000000", test.Signer.Address), ((string)authorization["to"]!, (string)authorization["value"]!, (string)authorization["from"]!));
        Assert.Equal("300", payment["accepted"]!["maxTimeoutSeconds"]!.ToJsonString());
        var seconds = long.Parse((string)authorization["validBefore"]!, System.Globalization.CultureInfo.InvariantCulture) - TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        Assert.InRange(seconds, 60, 120);
    }

    [Theory]
    [InlineData(TopUpRefusal.Network, "network", "eip155:1")]
    [InlineData(TopUpRefusal.Network, "scheme", "upto")]
    [InlineData(TopUpRefusal.Token, "asset", "0x0000000000000000000000000000000000000001")]
    [InlineData(TopUpRefusal.Token, "extra.name", "USD Coin (bridged)")]
    [InlineData(TopUpRefusal.Token, "extra.version", "1")]
    [InlineData(TopUpRefusal.Receiver, "payTo", "0x0000000000000000000000000000000000000002")]
    [InlineData(TopUpRefusal.Receiver, "payTo", "0x0000000000000000000000000000000000000000")]
    [InlineData(TopUpRefusal.Receiver, "payTo", "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913")]
    [InlineData(TopUpRefusal.Receiver, "payTo", "somebody")]
    [InlineData(TopUpRefusal.BelowMinimum, "amount", "10000001")]
    [InlineData(TopUpRefusal.Offer, "amount", "-5")]
    [InlineData(TopUpRefusal.Offer, "amount", "")]
    [InlineData(TopUpRefusal.Offer, "maxTimeoutSeconds", 0)]
    [InlineData(TopUpRefusal.Offer, "accepts", "none")]
    public async Task Offer_ThatIsNotAllowed_IsNotSigned(TopUpRefusal reason, string member, object value)
    {
        await using var test = await WalletCase.StartAsync();
        var body = Offer();
        var place = member.StartsWith("extra.", StringComparison.Ordinal) ? body["accepts"]![0]!["extra"]! : member == "accepts" ? body : body["accepts"]![0]!;
        place[member.Split('.')[^1]] = value is int number ? number : JsonValue.Create((string)value);
        test.Wire.Answer = request => WalletWire.IsAbout(request, "/top-up") ? Payable(body) : null;

        var exception = await Assert.ThrowsAsync<VeniceTopUpRefusedException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10) { Receiver = Receiver }, Cancel));

        Assert.Equal(reason, exception.Reason);
        Assert.Contains("Nothing was signed", exception.Message, StringComparison.Ordinal);
        Assert.Empty(test.Wire.Payments);
    }

    [Fact]
    public async Task Offer_ByTheNetworksOldName_IsTaken()
    {
        await using var test = await WalletCase.StartAsync();
        var body = Offer();
        body["accepts"]![0]!["network"] = "base";
        test.Wire.Answer = request => WalletWire.IsAbout(request, "/top-up") && !WalletWire.IsPayment(request) ? Payable(body) : null;

        // the sandbox did not make this offer, so it refuses what was signed
        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel));

        Assert.Equal("X402_INVALID_PAYMENT", exception.Code);
        Assert.Single(test.Wire.Payments);
    }

    [Fact]
    public async Task Amount_AboveTheLimit_IsRefusedBeforeTheServiceIsAsked()
    {
        await using var test = await WalletCase.StartAsync();

        var exception = await Assert.ThrowsAsync<VeniceTopUpRefusedException>(() => test.Client.Wallet.TopUpAsync(10.01m, new TopUpLimits(10), Cancel));

        Assert.Equal(TopUpRefusal.AboveLimit, exception.Reason);
        Assert.Empty(test.Wire.Seen);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("5.0000001")]
    public async Task Amount_ThatIsNone_IsRefusedByName(string amount)
    {
        await using var test = await WalletCase.StartAsync();
        var usd = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        var exception = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => test.Client.Wallet.TopUpAsync(usd, new TopUpLimits(10), Cancel));

        Assert.Equal("amountUsd", exception.ParamName);
    }

    [Fact]
    public async Task Wallet_OnAnotherNetworkThanTheToken_IsNotAsked()
    {
        await using var test = await WalletCase.StartAsync(static options => options.Wallet = EvmWalletSigner.FromHex(TestKeys.First, WalletChain.BaseSepolia));

        var exception = await Assert.ThrowsAsync<VeniceTopUpRefusedException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel));

        Assert.Equal(TopUpRefusal.Network, exception.Reason);
    }

    [Fact]
    public async Task Wallet_OfSolana_IsToldWhatToDo()
    {
        await using var test = await WalletCase.StartAsync(static options => options.Wallet = new SolanaTestSigner());

        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel));

        Assert.Empty(test.Wire.Seen);
    }

    [Theory]
    [InlineData("400", "X402_INVALID_PAYMENT")]
    [InlineData("402", null)]
    [InlineData("429", null)]
    public async Task Payment_ThatIsRefused_ThrowsAndAnotherMayFollow(string fault, string? code)
    {
        await using var test = await WalletCase.StartAsync();
        test.Wire.Fault = request => WalletWire.IsPayment(request) ? fault : null;

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel));
        test.Wire.Fault = static _ => null;
        var result = await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel);

        Assert.Equal((code, false, 2), (exception.Code, exception.MayHaveBeenCharged, test.Wire.Payments.Count));
        Assert.Equal((TopUpOutcome.Credited, 20m), (result.Outcome, result.BalanceUsd));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(402)]
    public async Task Payment_ThatIsRefusedWithAChallenge_IsNotSentAgain(int status)
    {
        await using var test = await WalletCase.StartAsync();
        var body = Offer();
        body["extensions"] = new JsonObject { ["sign-in-with-x"] = new JsonObject { ["info"] = SignInTests.Challenge(test.Address, "/x402/top-up") } };
        test.Wire.Answer = request =>
        {
            var answer = WalletWire.IsPayment(request) ? Payable(body) : null;
            if (answer is not null)
            {
                answer.StatusCode = (HttpStatusCode)status;
                answer.Headers.Date = TimeProvider.System.GetUtcNow().AddHours(-1);
            }

            return answer;
        };

        await Assert.ThrowsAnyAsync<VeniceApiException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel));

        Assert.Single(test.Wire.Payments);
    }

    [Theory]
    [InlineData(WalletWire.Lost)]
    [InlineData("reset")]
    [InlineData("truncated")]
    [InlineData("wrong-type")]
    [InlineData("empty")]
    public async Task Answer_ThatIsLostAfterThePayment_IsFoundAmongTheTransactions(string fault)
    {
        await using var test = await WalletCase.StartAsync();
        test.Wire.Fault = request => WalletWire.IsPayment(request) ? fault : null;

        var result = await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel);

        Assert.Equal((TopUpOutcome.Credited, 10m, 20m), (result.Outcome, result.CreditedUsd, result.BalanceUsd));
        Assert.NotNull(result.Failure);
        Assert.Single(test.Wire.Payments);
        Assert.Equal(TimeSpan.Zero, test.Time.Waited);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("503")]
    [InlineData("504")]
    [InlineData("408")]
    public async Task Payment_ThatFailed_IsLookedForAndNotRepeated(string fault)
    {
        await using var test = await WalletCase.StartAsync();
        test.Wire.Fault = request => WalletWire.IsPayment(request) ? fault : null;

        var result = await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel);
        var again = await Assert.ThrowsAsync<VeniceTopUpRefusedException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel));

        Assert.Equal((TopUpOutcome.NotSeen, 10m), (result.Outcome, result.BalanceUsd));
        Assert.InRange(test.Time.Waited, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));
        Assert.Equal(TopUpRefusal.EarlierPayment, again.Reason);
        Assert.Single(test.Wire.Payments);
    }

    [Fact]
    public async Task Payment_ThatIsCreditedLate_IsFoundByLookingAgain()
    {
        await using var test = await WalletCase.StartAsync();
        var isHidden = true;
        test.Wire.Fault = request => WalletWire.IsPayment(request) ? WalletWire.Lost : null;
        test.Wire.Answer = request => isHidden && test.Wire.Payments.Count > 0 && WalletWire.IsAbout(request, "/transactions/") ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : null;

        var unknown = await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10) { LookFor = TimeSpan.Zero }, Cancel);
        isHidden = false;
        var found = await test.Client.Wallet.CheckTopUpAsync(unknown, Cancel);
        test.Wire.Fault = static _ => null;
        var next = await test.Client.Wallet.TopUpAsync(5, new TopUpLimits(10), Cancel);

        Assert.Equal((TopUpOutcome.Unknown, 20m), (unknown.Outcome, unknown.BalanceUsd));
        Assert.Equal((TopUpOutcome.Credited, unknown.Nonce), (found.Outcome, found.Nonce));
        Assert.Same(found, await test.Client.Wallet.CheckTopUpAsync(found, Cancel));
        Assert.Equal(25m, next.BalanceUsd);
    }

    [Fact]
    public async Task Payment_ThatWasNotSeen_IsVoidWhenItsTimeIsOver()
    {
        await using var test = await WalletCase.StartAsync();
        test.Wire.Fault = request => WalletWire.IsPayment(request) ? "500" : null;
        var lost = await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel);

        test.Wire.Fault = static _ => null;
        test.Time.Wrong = lost.ValidUntil - TimeProvider.System.GetUtcNow() - test.Time.Waited + TimeSpan.FromSeconds(1);
        var result = await Record.ExceptionAsync(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel));

        Assert.IsNotType<VeniceTopUpRefusedException>(result);
    }

    [Fact]
    public async Task Caller_WhoGivesUpAfterThePayment_IsToldThatItIsUnknown()
    {
        await using var test = await WalletCase.StartAsync();
        using var giveUp = new CancellationTokenSource();
        test.Wire.Answer = request =>
        {
            if (WalletWire.IsPayment(request))
            {
                giveUp.Cancel();
                throw new OperationCanceledException(giveUp.Token);
            }

            return null;
        };

        var result = await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), giveUp.Token);

        Assert.Equal(TopUpOutcome.Unknown, result.Outcome);
        Assert.Equal(TopUpOutcome.NotSeen, (await test.Client.Wallet.CheckTopUpAsync(result, Cancel)).Outcome);
    }

    [Fact]
    public async Task Caller_WhoGivesUpBefore_PaysNothing()
    {
        await using var test = await WalletCase.StartAsync();
        using var giveUp = new CancellationTokenSource();
        test.Wire.Answer = request =>
        {
            if (WalletWire.IsAbout(request, "/transactions/"))
            {
                giveUp.Cancel();
            }

            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), giveUp.Token));

        Assert.Empty(test.Wire.Payments);
    }

    [Fact]
    public async Task Transactions_ThatCannotBeRead_EndItBeforeAnythingIsSigned()
    {
        await using var test = await WalletCase.StartAsync();
        test.Wire.Fault = static request => WalletWire.IsAbout(request, "/transactions/") ? "400" : null;

        await Assert.ThrowsAnyAsync<VeniceApiException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel));

        Assert.Empty(test.Wire.Payments);
    }

    [Theory]
    [InlineData("""{"success":true}""")]
    [InlineData("""{"success":true,"data":{}}""")]
    [InlineData("""{"success":true,"data":{"transactions":[7]}}""")]
    [InlineData("""{"success":true,"data":{"transactions":[{"id":"a"}]}}""")]
    public async Task Transactions_ThatLackAPart_EndItBeforeAnythingIsSigned(string list)
    {
        await using var test = await WalletCase.StartAsync();
        test.Wire.Answer = request => WalletWire.IsAbout(request, "/transactions/") ? new HttpResponseMessage { Content = new StringContent(list, Encoding.UTF8, "application/json") } : null;

        var exception = await Assert.ThrowsAsync<VeniceTopUpRefusedException>(() => test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel));

        Assert.Equal(TopUpRefusal.History, exception.Reason);
        Assert.Empty(test.Wire.Payments);
    }

    [Fact]
    public async Task Payments_AtOnce_GoOneAfterAnother()
    {
        await using var test = await WalletCase.StartAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => test.Client.Wallet.TopUpAsync(5, new TopUpLimits(10), Cancel)));

        Assert.Equal([15m, 20m, 25m], results.Select(static result => result.BalanceUsd!.Value).Order());
        Assert.Equal(3, test.Wire.Payments.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Success_WithoutItsMembers_IsASuccess()
    {
        await using var test = await WalletCase.StartAsync();
        test.Wire.Fault = request => WalletWire.IsPayment(request) ? "missing-member" : null;

        var result = await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel);

        Assert.Equal(TopUpOutcome.Credited, result.Outcome);
        Assert.Single(test.Wire.Payments);
    }

    private static JsonObject Offer() => new()
    {
        ["x402Version"] = 2,
        ["accepts"] = new JsonArray(new JsonObject
        {
            ["scheme"] = "exact",
            ["network"] = WalletChain.Base,
            ["asset"] = PaymentToken.UsdcOnBase.Contract,
            ["amount"] = "5000000",
            ["payTo"] = Receiver,
            ["maxTimeoutSeconds"] = 300,
            ["extra"] = new JsonObject { ["name"] = "USD Coin", ["version"] = "2" },
        }),
    };

    private static HttpResponseMessage Payable(JsonObject body) =>
        new(HttpStatusCode.PaymentRequired) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
