using Venice.Generated.Tests.Operations;
using Venice.Generated.Tests.Secrets;

namespace Venice.Generated.Tests.Wallets;

/// <summary>Keys, signatures and signed headers of a whole run appear in no event, exception or text.</summary>
public sealed class WalletSecretsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("400")]
    [InlineData("401")]
    [InlineData("402-wallet")]
    [InlineData("403")]
    [InlineData("500")]
    [InlineData("html")]
    [InlineData("truncated")]
    [InlineData("reset")]
    [InlineData(WalletWire.Lost)]
    public async Task Run_WhateverTheAnswer_RepeatsNothingThatWasSigned(string? fault)
    {
        using var events = new EventRecorder();
        var texts = new List<string>();
        await using var test = await WalletCase.StartAsync();
        var isPaying = false;
        test.Wire.Fault = request => isPaying && !WalletWire.IsPayment(request) ? null : fault;
        await Record(texts, async () => (await test.Client.Wallet.GetBalanceAsync(Cancel)).ToString());
        await Record(texts, async () => (await test.Client.Wallet.GetTransactionsAsync(cancellationToken: Cancel)).ToString());
        await Record(texts, async () => (await test.Client.Images.GenerateAsync(Requests.Generate(), Cancel)).ToString()!);
        isPaying = true;
        await Record(texts, async () => (await test.Client.Wallet.TopUpAsync(10, new TopUpLimits(10) { LookFor = TimeSpan.FromSeconds(2) }, Cancel)).ToString());

        Assert.NotEmpty(test.Wire.SignIns);
        var secrets = test.Wire.SignIns.Concat(test.Wire.Payments).SelectMany(static header => (string[])[header, Signature(header)]).ToList();
        Assert.All(texts.Concat(events.Texts), text => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Texts_OfOptionsAndRequests_ShowNoPayment()
    {
        Assert.DoesNotContain("planted", new TopUpX402BalanceRequest { PaymentSignature = "planted" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0x", new TopUpLimits(5).ToString().Replace(PaymentToken.UsdcOnBase.Contract, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Signature(string header)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Convert.FromBase64String(header))!;
        return ((string)(json["signature"] ?? json["payload"]!["signature"])!)[2..];
    }

    private static async Task Record(List<string> texts, Func<Task<string>> call)
    {
        try
        {
            texts.Add(await call());
        }
        catch (VeniceException exception)
        {
            texts.AddRange([exception.Message, exception.ToString()]);
        }
    }
}
