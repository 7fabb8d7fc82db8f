using System.Net;
using System.Text.Json.Nodes;
using Venice.Sandbox.Tests.Hosting;

namespace Venice.Sandbox.Tests.Wallets;

/// <summary>A payment is verified as the token's contract would: signature, payer, receiver, amount, validity, nonce, and that the offer is one that was made.</summary>
public sealed class TopUpTests : IAsyncLifetime
{
    private readonly SettableClock _clock = new();
    private SandboxProvider _sandbox = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxProvider.StartAsync(new SandboxOptions { Clock = _clock, WalletCreditUsd = 0 }, Cancel);
        _http = new HttpClient { BaseAddress = new Uri(_sandbox.BaseAddress + "/") };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _sandbox.DisposeAsync();
    }

    public static TheoryData<string> Faults => [.. Changes.Keys];

    private static Dictionary<string, (PaymentChange Change, string Reason)> Changes { get; } = new()
    {
        ["version"] = (new() { Envelope = static json => json["x402Version"] = 1 }, "unsupported_version"),
        ["offer"] = (new() { Envelope = static json => json["accepted"]!["amount"] = "1" }, "offer_mismatch"),
        ["no offer"] = (new() { Envelope = static json => json.Remove("accepted") }, "offer_mismatch"),
        ["network"] = (new() { Envelope = static json => json["accepted"]!["network"] = "eip155:1" }, "offer_mismatch"),
        ["asset"] = (new() { Envelope = static json => json["accepted"]!["asset"] = "0x0000000000000000000000000000000000000001" }, "offer_mismatch"),
        ["no signature"] = (new() { Envelope = static json => json["payload"]!.AsObject().Remove("signature") }, "malformed"),
        ["number"] = (new() { AfterSigning = static json => json["value"] = 10000000 }, "malformed"),
        ["nonce"] = (new() { BeforeSigning = static json => json["nonce"] = "0x01" }, "malformed"),
        ["receiver"] = (new() { BeforeSigning = static json => json["to"] = TestWallet.Second.Address }, "wrong_receiver"),
        ["little"] = (new() { BeforeSigning = static json => json["value"] = "4999999" }, "amount_too_small"),
        ["much"] = (new() { BeforeSigning = static json => json["value"] = "10000000001" }, "amount_too_large"),
        ["early"] = (new() { BeforeSigning = static json => json["validAfter"] = "99999999999" }, "not_yet_valid"),
        ["late"] = (new() { BeforeSigning = static json => json["validBefore"] = "1" }, "expired"),
        ["high s"] = (new() { IsHigh = true }, "invalid_signature"),
        ["changed value"] = (new() { AfterSigning = static json => json["value"] = "20000000" }, "invalid_signature"),
        ["changed nonce"] = (new() { AfterSigning = static json => json["nonce"] = "0x" + new string('0', 64) }, "invalid_signature"),
        ["another's money"] = (new() { BeforeSigning = static json => json["from"] = TestWallet.Second.Address }, "invalid_signature"),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Payment_WithAFault_IsRefusedAndNotCredited(string fault)
    {
        var (change, reason) = Changes[fault];

        using var response = await PayAsync(TestWallet.First.Payment(_clock.Now, await OfferAsync(0), change));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(reason, (string)(await ContractAnswers.DemandAsync(response, "POST", "/x402/top-up"))!["details"]!["reason"]!);
    }

    [Fact]
    public async Task Payment_OnSolana_SaysThatItCannotBeVerified()
    {
        var offer = await OfferAsync(1);
        using var response = await PayAsync(TestWallet.First.Payment(_clock.Now, await OfferAsync(0), new() { Envelope = json => json["accepted"] = offer.DeepClone() }));

        Assert.Equal("network_not_supported", (string)(await ContractAnswers.DemandAsync(response, "POST", "/x402/top-up"))!["details"]!["reason"]!);
    }

    [Theory]
    [InlineData("PAYMENT-SIGNATURE")]
    [InlineData("X-402-Payment")]
    [InlineData("X-PAYMENT")]
    public async Task Payment_SentTwice_IsCreditedOnce(string header)
    {
        var payment = TestWallet.First.Payment(_clock.Now, await OfferAsync(0));
        using var first = await PayAsync(payment, header);
        using var second = await PayAsync(payment, header);

        Assert.Equal(10, (decimal)(await ContractAnswers.DemandAsync(first, "POST", "/x402/top-up"))!["data"]!["amountCredited"]!);
        Assert.Equal("nonce_used", (string)(await ContractAnswers.DemandAsync(second, "POST", "/x402/top-up"))!["details"]!["reason"]!);
    }

    [Fact]
    public async Task Nonce_OfAnotherWallet_IsAnother()
    {
        var nonce = "0x" + new string('7', 64);
        foreach (var wallet in (TestWallet[])[TestWallet.First, TestWallet.Second])
        {
            using var response = await PayAsync(wallet.Payment(_clock.Now, await OfferAsync(0), new() { BeforeSigning = json => json["nonce"] = nonce }));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private async Task<JsonObject> OfferAsync(int index)
    {
        using var response = await _http.SendAsync(Calls.Post("x402/top-up", "{}"), Cancel);
        return (await ContractAnswers.DemandAsync(response, "POST", "/x402/top-up"))!["accepts"]![index]!.DeepClone().AsObject();
    }

    private async Task<HttpResponseMessage> PayAsync(string payment, string header = "PAYMENT-SIGNATURE")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "x402/top-up");
        request.Headers.Add(header, payment);
        return await _http.SendAsync(request, Cancel);
    }
}
