using System.Text;
using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.Operations;

/// <summary>The x402 operations.</summary>
public sealed class WalletTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task Balance_OfTheSigner_IsTold()
    {
        using var venice = sandbox.CreateWalletClient();

        var balance = await venice.Wallet.GetBalanceAsync(SandboxFixture.Wallet, TestContext.Current.CancellationToken);

        Assert.Equal(SandboxFixture.Wallet, balance.WalletAddress);
        Assert.True(balance.CanConsume);
        Assert.Equal(5m, balance.MinimumTopUpUsd);
    }

    [Fact]
    public async Task Balance_OfAnotherWallet_IsRefused()
    {
        using var venice = sandbox.CreateWalletClient();

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(
            () => venice.Wallet.GetBalanceAsync("0x0000000000000000000000000000000000000001", TestContext.Current.CancellationToken));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.Equal("X402_WALLET_MISMATCH", exception.Code);
    }

    [Fact]
    public async Task Balance_OfNoWallet_IsRefusedBeforeItIsSent()
    {
        using var venice = sandbox.CreateWalletClient();

        var exception = await Assert.ThrowsAsync<VeniceValidationException>(() => venice.Wallet.GetBalanceAsync("not a wallet", TestContext.Current.CancellationToken));

        Assert.Equal("pattern", Assert.Single(exception.Violations).Rule);
    }

    [Fact]
    public async Task Transactions_AfterAPicture_ListItsCharge()
    {
        using var venice = sandbox.CreateWalletClient();

        var images = await venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken);
        var page = await venice.Wallet.ListTransactionsAsync(SandboxFixture.Wallet, limit: 100, offset: 0, TestContext.Current.CancellationToken);

        Assert.NotNull(images.Balance.WalletUsd);
        Assert.Contains(page.Transactions, static transaction => transaction.Amount < 0 && transaction.ModelId == Requests.Model);
        Assert.Equal(100, page.Pagination.Limit);
    }

    [Fact]
    public async Task TopUp_WithoutAPayment_TellsTheWaysToPay()
    {
        using var venice = sandbox.CreateWalletClient();

        var options = await venice.Wallet.GetTopUpOptionsAsync(TestContext.Current.CancellationToken);

        Assert.All(options.Accepts, static option => Assert.Equal("exact", option.Scheme));
    }

    [Fact]
    public async Task TopUp_WithAPayment_IsCredited()
    {
        using var venice = sandbox.CreateWalletClient();
        var payment = new JsonObject
        {
            ["x402Version"] = 2,
            ["payload"] = new JsonObject
            {
                ["signature"] = "0x00",
                ["authorization"] = new JsonObject { ["from"] = SandboxFixture.Wallet, ["value"] = "5000000", ["nonce"] = Guid.NewGuid().ToString("N") },
            },
        };

        var credited = await venice.Wallet.TopUpAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(payment.ToJsonString())), TestContext.Current.CancellationToken);

        Assert.Equal(5m, credited.AmountCredited);
    }

    [Fact]
    public async Task TopUp_WithABadPayment_IsRefusedWithTheServicesCode()
    {
        using var venice = sandbox.CreateWalletClient();

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Wallet.TopUpAsync("bm90aGluZw==", TestContext.Current.CancellationToken));

        Assert.Equal("X402_INVALID_PAYMENT", exception.Code);
        Assert.False(exception.MayHaveBeenCharged);
    }
}
