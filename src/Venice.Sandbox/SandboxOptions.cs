namespace Venice.Sandbox;

/// <summary>How a <see cref="SandboxProvider"/> behaves.</summary>
public sealed class SandboxOptions
{
    /// <summary>The loopback port to listen on; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Requests a minute after which the provider answers 429; <see langword="null"/>, the default, refuses nothing and shows a limit of 500 in its headers.
    /// </summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>The credit that every wallet begins with, in US dollars; 10 by default. With 0 a wallet has to be topped up first.</summary>
    public decimal WalletCreditUsd { get; init; } = 10;

    /// <summary>
    /// The host that signed messages of wallets have to name, and whose https origin their URI has to begin with; <see langword="null"/>, the default, for the host and the
    /// origin that a request was sent to. <c>api.venice.ai</c> lets in what was signed for Venice.
    /// </summary>
    public string? WalletDomain { get; init; }

    /// <summary>Where seeds come from that a request leaves out; <see cref="System.Random.Shared"/> by default. Used by one request at a time.</summary>
    public Random? Random { get; init; }

    /// <summary>The clock; the system's by default.</summary>
    public TimeProvider? Clock { get; init; }
}
