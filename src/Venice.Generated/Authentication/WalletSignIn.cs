using System.Security.Cryptography;

namespace Venice;

/// <summary>Makes the sign-in header of a wallet, another one every time: a nonce is good for one use.</summary>
internal sealed class WalletSignIn
{
    /// <summary>The service takes no message from the future, and clocks differ a little.</summary>
    private static readonly TimeSpan IssuedBefore = TimeSpan.FromSeconds(3);

    private readonly IWalletSigner _signer;
    private readonly WalletSignInOptions _options;
    private readonly string _chain;
    private readonly string _address;
    private SignInChallenge? _challenge;

    /// <exception cref="ArgumentException">The signer's network or address is none.</exception>
    public WalletSignIn(IWalletSigner signer, WalletSignInOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(options);
        (_signer, _options, Clock) = (signer, options, new ServiceClock(time));
        (_chain, _address) = (signer.Chain ?? "", signer.Address);
        var isKnown = WalletChain.EvmNumber(_chain) is not null ? EvmAddress.IsValid(_address) : WalletChain.IsSolana(_chain) && Base58.IsAddress(_address);
        if (!isKnown)
        {
            throw new ArgumentException("The signer's chain has to be eip155: with a number, or solana: with a reference, and its address one of that network (mind the case of its letters).", nameof(signer));
        }

        _address = EvmAddress.IsValid(_address) ? EvmAddress.Check(_address) : _address;
    }

    public ServiceClock Clock { get; }

    public string HeaderName => _options.UseLegacyHeader ? SignInHeader.LegacyName : SignInHeader.Name;

    public string Chain => _chain;

    /// <summary>Keeps what the service would like to see signed, for the next attempt that it fits.</summary>
    /// <returns>Whether it fits another attempt at the same request.</returns>
    public bool Remember(SignInChallenge challenge, Uri request)
    {
        Volatile.Write(ref _challenge, challenge);
        return challenge.Fits(DomainOf(request), request) && challenge.Counts(Clock.Now);
    }

    /// <param name="request">Where the request goes.</param>
    /// <param name="cancellationToken">Gives up waiting for the signer.</param>
    /// <exception cref="InvalidOperationException">The signer gave something else than a signature.</exception>
    public async ValueTask<string> CreateAsync(Uri request, CancellationToken cancellationToken)
    {
        var domain = DomainOf(request);
        var (message, issuedAt) = TakeChallenge(domain, request) is { } challenge ? (Answer(challenge), challenge.Begins) : Compose(domain, request);
        var text = message.Compose();
        return SignInHeader.Write(message, text, await _signer.SignMessageAsync(text, cancellationToken).ConfigureAwait(false), issuedAt);
    }

    private string DomainOf(Uri request) => _options.Domain ?? request.Authority;

    private (SignInMessage Message, DateTimeOffset IssuedAt) Compose(string domain, Uri request)
    {
        var issuedAt = Clock.Now - IssuedBefore;
        return (new SignInMessage
        {
            Domain = domain,
            Address = _address,
            Statement = _options.Statement,
            Uri = request.GetLeftPart(UriPartial.Path),
            Chain = _chain,
            Nonce = RandomNumberGenerator.GetHexString(16, lowercase: true),
            IssuedAt = SignInMessage.Text(issuedAt),
            ExpirationTime = SignInMessage.Text(issuedAt + _options.Lifetime),
            SolanaChainId = _options.SolanaChainId,
        }, issuedAt);
    }

    private SignInMessage Answer(SignInChallenge challenge) => new()
    {
        Domain = challenge.Domain,
        Address = _address,
        Statement = challenge.Statement,
        Uri = challenge.UriText,
        Chain = _chain,
        Nonce = challenge.Nonce,
        IssuedAt = challenge.IssuedAt,
        ExpirationTime = challenge.ExpirationTime,
        SolanaChainId = _options.SolanaChainId,
    };

    /// <summary>Each is answered once; one that does not fit this request waits for another.</summary>
    private SignInChallenge? TakeChallenge(string domain, Uri request)
    {
        var challenge = Volatile.Read(ref _challenge);
        return challenge is not null && challenge.Fits(domain, request) && challenge.Counts(Clock.Now)
            && Interlocked.CompareExchange(ref _challenge, null, challenge) == challenge
                ? challenge
                : null;
    }
}
