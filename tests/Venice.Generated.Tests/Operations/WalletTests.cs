namespace Venice.Generated.Tests.Operations;

/// <summary>The x402 operations.</summary>
public sealed class WalletTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task Balance_OfTheSigner_IsTold()
    {
        using var venice = sandbox.CreateWalletClient();

        var balance = await venice.Wallet.GetBalanceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(SandboxFixture.Wallet, balance.WalletAddress);
        Assert.True(balance.CanConsume);
        Assert.Equal(5m, balance.MinimumTopUpUsd);
    }

    [Fact]
    public async Task Balance_OfAnotherWallet_IsRefused()
    {
        using var venice = sandbox.CreateWalletClient();

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(
            () => venice.Api.X402.GetX402BalanceAsync(new() { WalletAddress = "0x0000000000000000000000000000000000000001" }, TestContext.Current.CancellationToken));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.Equal("X402_WALLET_MISMATCH", exception.Code);
    }

    [Fact]
    public async Task Balance_OfNoWallet_IsRefusedBeforeItIsSent()
    {
        using var venice = sandbox.CreateWalletClient();

        var exception = await Assert.ThrowsAsync<VeniceValidationException>(() => venice.Api.X402.GetX402BalanceAsync(new() { WalletAddress = "not a wallet" }, TestContext.Current.CancellationToken));

        Assert.Equal("pattern", Assert.Single(exception.Violations).Rule);
    }

    [Fact]
    public async Task Transactions_AfterAPicture_ListItsCharge()
    {
        using var venice = sandbox.CreateWalletClient();

        var images = await venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken);
        var page = await venice.Wallet.GetTransactionsAsync(limit: 100, offset: 0, TestContext.Current.CancellationToken);

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
    public async Task TopUp_WithABadPayment_IsRefusedWithTheServicesCode()
    {
        using var venice = sandbox.CreateWalletClient();

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Api.X402.TopUpX402BalanceAsync(new() { PaymentSignature = "bm90aGluZw==" }, TestContext.Current.CancellationToken));

        Assert.Equal("X402_INVALID_PAYMENT", exception.Code);
        Assert.False(exception.MayHaveBeenCharged);
    }
}
