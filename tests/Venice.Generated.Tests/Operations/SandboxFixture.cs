using Venice.Generated.Tests.Wallets;
using Venice.Sandbox;

[assembly: AssemblyFixture(typeof(Venice.Generated.Tests.Operations.SandboxFixture))]

namespace Venice.Generated.Tests.Operations;

/// <summary>One sandbox on a real loopback port for all tests, and clients of it.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    public const string Wallet = TestKeys.FirstAddress;

    private SandboxProvider? _sandbox;

    public Uri Address => _sandbox!.BaseAddress;

    public async ValueTask InitializeAsync() => _sandbox = await SandboxProvider.StartAsync();

    public async ValueTask DisposeAsync() => await _sandbox!.DisposeAsync();

    /// <summary>A client with a key; <paramref name="answer"/> is what the sandbox is asked to answer instead of a success.</summary>
    public VeniceClient CreateClient(string? answer = null, Action<VeniceClientOptions>? configure = null)
    {
        var options = new VeniceClientOptions { Retry = { MaxRetries = 0 }, BaseAddress = Address, HttpMessageHandler = new FaultHandler(answer) };
        configure?.Invoke(options);
        return new VeniceClient("test-key", options);
    }

    /// <summary>A client of a wallet.</summary>
    public VeniceClient CreateWalletClient(string? answer = null) => new(new VeniceClientOptions
    {
        BaseAddress = Address,
        Retry = { MaxRetries = 0 },
        HttpMessageHandler = new FaultHandler(answer),
        Wallet = TestKeys.Signer(),
    });
}
