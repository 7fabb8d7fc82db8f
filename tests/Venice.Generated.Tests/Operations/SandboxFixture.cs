using Venice.Sandbox;

[assembly: AssemblyFixture(typeof(Venice.Generated.Tests.Operations.SandboxFixture))]

namespace Venice.Generated.Tests.Operations;

/// <summary>One sandbox on a real loopback port for all tests, and clients of it.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    public const string Wallet = "0x8ba1f109551bD432803012645Ac136ddd64DBA72";

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
        WalletSignIn = static _ => new(SignIn(Wallet)),
    });

    private static string SignIn(string wallet)
    {
        var json = $$"""{"address":"{{wallet}}","message":"api.venice.ai wants you to sign in with your Ethereum account:\n{{wallet}}\n","signature":"0x00","chainId":8453}""";
        return Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(json));
    }
}
