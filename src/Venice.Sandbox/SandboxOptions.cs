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

    /// <summary>
    /// How many requests of a caller may fail in 30 seconds before the provider blocks the caller for as long; <see langword="null"/>, the default, blocks nobody.
    /// Venice's own number is 50; it was 20.
    /// </summary>
    public int? FailuresBeforeBlock { get; init; }

    /// <summary>The API keys that are taken; <see langword="null"/>, the default, takes any. Asked for every request, so that a key can be replaced meanwhile.</summary>
    public Func<string, bool>? AcceptsApiKey { get; init; }

    /// <summary>Whether the headers tell the reset of the rate limit in milliseconds, as has been seen, instead of in seconds, as is documented.</summary>
    public bool TellsResetInMilliseconds { get; init; }

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
