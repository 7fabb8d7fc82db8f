namespace Venice;

/// <summary>How a wallet signs in. The defaults are what Venice's own client sends.</summary>
public sealed class WalletSignInOptions
{
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromMinutes(5);

    private TimeSpan _lifetime = LongestLifetime;
    private string _statement = "Sign in to Venice AI";
    private string? _domain;

    /// <summary>The service that the wallet signs in to, as a host with its port unless that is the usual one; that of the base address when <see langword="null"/>. Set it behind a proxy.</summary>
    /// <exception cref="ArgumentException">It is no host.</exception>
    public string? Domain
    {
        get => _domain;
        set => _domain = value is null || (SignInMessage.IsLine(value, 255) && value.AsSpan().IndexOfAny(' ', '/', '@') < 0)
            ? value
            : throw new ArgumentException("A domain is a host, with its port unless that is the usual one: api.venice.ai, without https:// and without a path.", nameof(value));
    }

    /// <summary>The sentence that a wallet shows; "Sign in to Venice AI" by default.</summary>
    /// <value>Printable ASCII on one line, 1 to 200 characters.</value>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public string Statement
    {
        get => _statement;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _statement = SignInMessage.IsLine(value, 200) ? value : throw new ArgumentException("A statement is 1 to 200 printable ASCII characters on one line.", nameof(value));
        }
    }

    /// <summary>How long a signed message counts; five minutes by default, which is the most that the service takes.</summary>
    /// <value>30 seconds to 5 minutes.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter or longer.</exception>
    public TimeSpan Lifetime
    {
        get => _lifetime;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, ShortestLifetime);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestLifetime);
            _lifetime = value;
        }
    }

    /// <summary>Whether the header has its older name, <c>X-Sign-In-With-X</c>; <see langword="false"/> by default.</summary>
    public bool UseLegacyHeader { get; set; }

    /// <summary>How a Solana wallet's message names the network; in full by default.</summary>
    public SolanaChainIdForm SolanaChainId { get; set; }
}
