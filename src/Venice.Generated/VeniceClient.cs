namespace Venice;

/// <summary>Venice's image API. Make one and keep it: it is safe to use from several threads, and holds the connections.</summary>
/// <example>
/// <code>
/// using var venice = new VeniceClient(apiKey);
/// var images = await venice.Images.GenerateAsync(new GenerateImageRequest { Model = "qwen-image-2", Prompt = "A gondola at blue hour" });
/// await images[0].SaveAsync("gondola");
/// </code>
/// </example>
/// <remarks>A call is never repeated by itself: the service knows no idempotency key, so a repeated call may be charged twice.</remarks>
public sealed class VeniceClient : IDisposable
{
    private readonly HttpClient? _ownHttp;

    /// <summary>A client that calls Venice with an API key.</summary>
    /// <param name="apiKey">The key. White space around it is dropped.</param>
    /// <exception cref="ArgumentException">The key is empty, or holds a character that no key has.</exception>
    public VeniceClient(string apiKey)
        : this(apiKey, new VeniceClientOptions())
    {
    }

    /// <summary>A client that calls with an API key.</summary>
    /// <param name="apiKey">The key. White space around it is dropped.</param>
    /// <param name="options">How to call.</param>
    /// <exception cref="ArgumentException">The key is empty, or holds a character that no key has; or an option is out of its range.</exception>
    public VeniceClient(string apiKey, VeniceClientOptions options)
        : this(options, ApiKeySource.Of(apiKey))
    {
    }

    /// <summary>A client that signs in with a crypto wallet and pays from its credit.</summary>
    /// <param name="wallet">Signs for the wallet; it is not disposed with the client.</param>
    /// <exception cref="ArgumentException">The wallet's network or address is none.</exception>
    public VeniceClient(IWalletSigner wallet)
        : this(new VeniceClientOptions { Wallet = wallet ?? throw new ArgumentNullException(nameof(wallet)) })
    {
    }

    /// <summary>A client without an API key: for a wallet (<see cref="VeniceClientOptions.Wallet"/>), or for the operations that are open to all.</summary>
    /// <param name="options">How to call.</param>
    public VeniceClient(VeniceClientOptions options)
        : this(options, apiKey: null)
    {
    }

    private VeniceClient(VeniceClientOptions options, ApiKeySource? apiKey)
    {
        ArgumentNullException.ThrowIfNull(options);
        var handler = new CallHandler(options.Timeout);
        var apiOptions = VeniceHttp.CreateOptions(apiKey, options, handler);
        var http = options.HttpClient ?? (_ownHttp = VeniceHttp.Create(options));
        Api = new VeniceApiClient(http, apiOptions);
        Images = new VeniceImages(Api);
        Models = new VeniceModels(Api);
        Account = new VeniceAccount(Api);
        Wallet = new VeniceWallet(Api, options);
        handler.Guards = CallGuards.Of(this, options);
    }

    /// <summary>Makes, edits, enlarges and cuts out pictures.</summary>
    public VeniceImages Images { get; }

    /// <summary>Tells which models there are, what they take and what they cost.</summary>
    public VeniceModels Models { get; }

    /// <summary>Tells what the API key may do, and what its account has left.</summary>
    public VeniceAccount Account { get; }

    /// <summary>The crypto wallet's credit: what is left, what was charged, how more is bought.</summary>
    public VeniceWallet Wallet { get; }

    /// <summary>The emitted client: every operation as the document has it, with all headers. Its failures are the same exceptions.</summary>
    public VeniceApiClient Api { get; }

    /// <summary>Closes the client's own connections; an <see cref="HttpClient"/> or handler that was given stays open.</summary>
    public void Dispose() => _ownHttp?.Dispose();
}
