using Venice.Sandbox;

namespace Venice.Generated.Tests.Wallets;

/// <summary>A sandbox, a wire, a wallet and a client for one test.</summary>
internal sealed class WalletCase : IAsyncDisposable
{
    private readonly SandboxProvider _sandbox;

    private WalletCase(SandboxProvider sandbox, EvmWalletSigner signer, Action<VeniceClientOptions>? configure)
    {
        (_sandbox, Signer) = (sandbox, signer);
        var options = new VeniceClientOptions
        {
            BaseAddress = sandbox.BaseAddress,
            HttpMessageHandler = Wire,
            Wallet = signer,
            WalletTime = Time,
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1) }, // the clock of calls is the system's
        };
        configure?.Invoke(options);
        Client = new VeniceClient(options);
    }

    public WalletWire Wire { get; } = new();

    public InstantTime Time { get; } = new();

    public EvmWalletSigner Signer { get; }

    public VeniceClient Client { get; }

    public Uri Address => _sandbox.BaseAddress;

    public static async Task<WalletCase> StartAsync(Action<VeniceClientOptions>? configure = null, decimal creditUsd = 10, TimeProvider? serverClock = null) => new(
        await SandboxProvider.StartAsync(new SandboxOptions { WalletCreditUsd = creditUsd, Clock = serverClock }, TestContext.Current.CancellationToken),
        TestKeys.NewSigner(),
        configure);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Signer.Dispose();
        await _sandbox.DisposeAsync();
    }
}
