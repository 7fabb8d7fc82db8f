using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.Wallets;

/// <summary>viem and @noble take what this library makes.</summary>
public sealed class OracleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HeadersAndPayments_OfNewWallets_AreTakenByOthers()
    {
        using var oracle = WalletOracle.Start();
        for (var round = 0; round < 8; round++)
        {
            await using var test = await WalletCase.StartAsync();
            TransferAuthorization? signed = null;
            using var client = new VeniceClient(new VeniceClientOptions
            {
                BaseAddress = test.Address,
                HttpMessageHandler = test.Wire,
                Wallet = new WatchingSigner(test.Signer, transfer => signed = transfer),
            });

            await client.Wallet.TopUpAsync(10, new TopUpLimits(10), Cancel);

            foreach (var header in test.Wire.SignIns)
            {
                var answer = oracle.Ask(new JsonObject { ["kind"] = "signIn", ["header"] = header });
                Assert.Equal(test.Signer.Address, (string?)answer["address"] ?? answer.ToJsonString());
                Assert.Equal(test.Address.Authority, (string?)answer["domain"]);
            }

            var paid = oracle.Ask(new JsonObject { ["kind"] = "payment", ["header"] = test.Wire.Payments.Single(), ["typedData"] = JsonNode.Parse(signed!.ToJson()) });
            Assert.Equal(test.Signer.Address, (string?)paid["from"] ?? paid.ToJsonString());
            Assert.Equal("0x" + Convert.ToHexString(signed.GetDigest()).ToLowerInvariant(), (string?)paid["digest"]);
        }
    }

    [Fact]
    public async Task Header_OfSolana_IsTakenByOthers()
    {
        using var oracle = WalletOracle.Start();
        var signer = new SolanaTestSigner();
        await using var test = await WalletCase.StartAsync(options => options.Wallet = signer);

        await test.Client.Wallet.GetBalanceAsync(Cancel);

        var answer = oracle.Ask(new JsonObject { ["kind"] = "solana", ["header"] = test.Wire.SignIns.Single() });
        Assert.Equal(signer.Address, (string?)answer["address"] ?? answer.ToJsonString());
    }

    [Fact]
    public async Task Header_ThatWasChanged_IsNotTaken()
    {
        using var oracle = WalletOracle.Start();
        await using var test = await WalletCase.StartAsync();
        await test.Client.Wallet.GetBalanceAsync(Cancel);
        var claim = JsonNode.Parse(Convert.FromBase64String(test.Wire.SignIns.Single()))!;
        claim["message"] = ((string)claim["message"]!).Replace("Venice AI", "Venice API", StringComparison.Ordinal);

        var answer = oracle.Ask(new JsonObject { ["kind"] = "signIn", ["header"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(claim.ToJsonString())) });

        Assert.NotNull(answer["error"]);
    }
}
