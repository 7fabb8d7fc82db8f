using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Venice.Generated.Tests.Operations;
using Venice.Generated.Tests.Wallets;
using Venice.Sandbox;

namespace Venice.Generated.Tests.Clients;

/// <summary>Clients in an application.</summary>
public sealed class ServicesTests(SandboxFixture sandbox)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_FromServices_IsOneAndWorks()
    {
        var services = new ServiceCollection();
        services.AddVenice(options => options.BaseAddress = sandbox.Address).WithApiKey("test-key");
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        var venice = provider.GetRequiredService<VeniceClient>();

        Assert.Same(venice, provider.GetRequiredService<VeniceClient>());
        Assert.Single(await venice.Images.GenerateAsync(Requests.Generate(), Token));
    }

    [Fact]
    public async Task Clients_WithNames_HaveTheirOwnOptionsAndHandlers()
    {
        var seen = new List<string>();
        var services = new ServiceCollection();
        services.AddVenice("first", options => options.BaseAddress = sandbox.Address).WithApiKey("first-key").HttpClient.AddHttpMessageHandler(() => new KeyRecorder(seen));
        services.AddVenice("second", options => options.BaseAddress = sandbox.Address).WithApiKey(static (_, _) => new("second-key")).HttpClient.AddHttpMessageHandler(() => new KeyRecorder(seen));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<VeniceClient>("second").Images.GenerateAsync(Requests.Generate(), Token);
        await provider.GetRequiredKeyedService<VeniceClient>("first").Images.GenerateAsync(Requests.Generate(), Token);

        Assert.Equal(["second-key", "first-key"], seen);
        Assert.Null(provider.GetService<VeniceClient>());
    }

    [Fact]
    public async Task Options_FromConfiguration_AreBoundByTheirNames()
    {
        await using var provider = Configured(new()
        {
            ["ApiKey"] = "test-key",
            ["BaseAddress"] = sandbox.Address.ToString(),
            ["Timeout"] = "00:03:00",
            ["Retry:MaxRetries"] = "1",
            ["Limits:FailureBudget"] = "19",
            ["Limits:MaxConcurrentRequests"] = "2",
        });

        var options = provider.GetRequiredService<IOptions<VeniceClientOptions>>().Value;

        Assert.Equal((TimeSpan.FromMinutes(3), 1, 19, 2), (options.Timeout, options.Retry.MaxRetries, options.Limits.FailureBudget, options.Limits.MaxConcurrentRequests));
        Assert.Equal(TimeSpan.FromMinutes(5), options.AttemptTimeout);
        Assert.Single(await provider.GetRequiredService<VeniceClient>().Images.GenerateAsync(Requests.Generate(), Token));
    }

    [Theory]
    [InlineData("Timeout", "-00:00:05", "Timeout")]
    [InlineData("Retry:MaxRetries", "-1", "MaxRetries")]
    [InlineData("Limits:FailureBudget", "-3", "FailureBudget")]
    [InlineData("BaseAddress", "ftp://example.com", "BaseAddress")]
    [InlineData("SpendingLimit:PerCallUsd", "-0.01", "SpendingLimit")]
    [InlineData("SpendingLimit:Window", "00:00:00", "SpendingLimit")]
    [InlineData("Retry:MaxDelay", "-00:00:00.001", "MaxDelay")]
    public async Task Options_OutOfRange_AreToldWhenTheApplicationStarts(string name, string value, string told)
    {
        await using var provider = Configured(new() { [name] = value });

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(told, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_MisspeltInConfiguration_AreToldWhenTheApplicationStarts()
    {
        await using var provider = Configured(new() { ["Retries:Max"] = "3" });

        Assert.Contains("Retries", Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_ThatIsNone_IsRefusedWhereItIsGiven() => Assert.Throws<ArgumentException>(() => new ServiceCollection().AddVenice().WithApiKey(" "));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Client_WithAWallet_SignsInAfreshForEachCall_AndPaysFromItsCredit(bool isOfServices)
    {
        using var signer = TestKeys.NewSigner();
        using var wire = new WalletWire();
        var services = new ServiceCollection();
        services.AddSingleton<IWalletSigner>(signer);
        var builder = services.AddVenice(options => options.BaseAddress = sandbox.Address);
        builder = isOfServices ? builder.WithWallet(static provider => provider.GetRequiredService<IWalletSigner>()) : builder.WithWallet(signer);
        builder.HttpClient.ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var venice = provider.GetRequiredService<VeniceClient>();

        var images = await venice.Images.GenerateAsync(Requests.Generate(), Token);
        var balance = await venice.Wallet.GetBalanceAsync(Token);

        Assert.Equal(signer.Address, venice.Wallet.Address);
        Assert.Equal((2, 2), (wire.SignIns.Count, wire.SignIns.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(images.Balance.WalletUsd, balance.BalanceUsd);
        Assert.True(balance.BalanceUsd < new SandboxOptions().WalletCreditUsd, "the wallet paid");
        Assert.Equal(signer.Address, balance.WalletAddress);
    }

    [Fact]
    public async Task Client_WithAKeyAndAWallet_CallsWithTheKey_AndAsksForTheWalletsBalanceWithTheWallet()
    {
        using var signer = TestKeys.NewSigner();
        using var wire = new WalletWire();
        var services = new ServiceCollection();
        services.AddVenice("both", options => options.BaseAddress = sandbox.Address).WithApiKey("test-key").WithWallet(signer).HttpClient.ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var provider = services.BuildServiceProvider();
        var venice = provider.GetRequiredKeyedService<VeniceClient>("both");

        await venice.Images.GenerateAsync(Requests.Generate(), Token);
        Assert.Empty(wire.SignIns);

        Assert.Equal(new SandboxOptions().WalletCreditUsd, (await venice.Wallet.GetBalanceAsync(Token)).BalanceUsd);
        Assert.Single(wire.SignIns);
    }

    private static ServiceProvider Configured(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddVenice(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }
}
