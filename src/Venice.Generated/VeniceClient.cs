using Microsoft.Extensions.Logging.Abstractions;

namespace Venice;

/// <summary>Venice's image API. Make one and keep it: it is safe to use from several threads, and holds the connections and the limits.</summary>
/// <example>
/// <code>
/// using var venice = new VeniceClient(apiKey);
/// var images = await venice.Images.GenerateAsync(new GenerateImageRequest { Model = "qwen-image-2", Prompt = "A gondola at blue hour" });
/// await images[0].SaveAsync("gondola");
/// </code>
/// </example>
/// <remarks>
/// A call that costs something is repeated by itself only after the service answered that it did not do it (429 and 503, see <see cref="VeniceRetryOptions"/>): the
/// service knows no idempotency key, so anything else might be paid twice.
/// </remarks>
public class VeniceClient : IDisposable
{
    private readonly HttpClient? _ownHttp;
    private readonly CallHandler? _handler;
    private readonly SpendingLedger? _spending;

    /// <summary>A client that calls Venice with an API key.</summary>
    /// <param name="apiKey">The key. White space around it is dropped.</param>
    /// <exception cref="ArgumentException">The key is empty, or holds a character that no key has.</exception>
    public VeniceClient(string apiKey)
        : this(apiKey, new VeniceClientOptions())
    {
    }

    /// <summary>A client that calls with an API key.</summary>
    /// <param name="apiKey">The key. White space around it is dropped.</param>
    /// <param name="options">How to call. A key in it gives way to <paramref name="apiKey"/>.</param>
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

    /// <summary>
    /// A client as the options say: with the key that they name, with a wallet (<see cref="VeniceClientOptions.Wallet"/>), or without either, for the operations
    /// that are open to all.
    /// </summary>
    /// <param name="options">How to call.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or there are several keys.</exception>
    public VeniceClient(VeniceClientOptions options)
        : this(options, ApiKeySource.Of(options ?? throw new ArgumentNullException(nameof(options))))
    {
    }

    /// <summary>For a stand-in in tests, which overrides what is called. Its properties are <see langword="null"/> unless it does.</summary>
    protected VeniceClient()
    {
        Images = null!;
        Models = null!;
        Account = null!;
        Wallet = null!;
        Api = null!;
    }

    private VeniceClient(VeniceClientOptions options, ApiKeySource? apiKey)
    {
        VeniceClientOptionsValidator.ThrowIfInvalid(options);
        var logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger(typeof(VeniceClient).FullName!);
        var credentials = ClientCredentials.Of(apiKey, options).ToArray();
        _handler = new CallHandler(options, credentials, new CallTelemetry(options.BaseAddress ?? options.HttpClient?.BaseAddress, logger));
        var http = options.HttpClient ?? (_ownHttp = VeniceHttp.Create(options));
        var apiOptions = VeniceHttp.CreateOptions(options, credentials, _handler);
        Api = new VeniceApiClient(http, apiOptions);
        var catalogue = new CatalogueCache(Api, options.CatalogueLifetime, options.TimeProvider);
        Images = new VeniceImages(Api, catalogue, options.ModelChecks, _handler.LastCheck);
        Images.Deprecations.Announced = (model, notice) => CallLog.Deprecated(logger, model, notice.Date, notice.ReplacementModel);
        Models = new VeniceModels(Api, catalogue);
        Account = new VeniceAccount(Api);
        Wallet = new VeniceWallet(Api, options);
        _spending = options.SpendingLimit is { } limit ? new SpendingLedger(limit.Copy(), options.TimeProvider) : null;
        if (options.ModelChecks != ModelCheckMode.Off)
        {
            var limits = new ModelLimits(catalogue);
            catalogue.Arriving = () => apiOptions.ModelLimits = limits.Find; // before that there are none, and none are asked for
        }

        _handler.Guards = CallGuards.Of(this, options);
        _handler.RateLimitQuestion = options.Limits.AskForRateLimits && apiKey is not null ? new FirstQuestion(() => Account.GetRateLimitsAsync(CancellationToken.None)) : null;
    }

    /// <summary>Makes, edits, enlarges and cuts out pictures.</summary>
    public virtual VeniceImages Images { get; }

    /// <summary>Tells which models there are, what they take and what they cost.</summary>
    public virtual VeniceModels Models { get; }

    /// <summary>Tells what the API key may do, and what its account has left.</summary>
    public virtual VeniceAccount Account { get; }

    /// <summary>The crypto wallet's credit: what is left, what was charged, how more is bought.</summary>
    public virtual VeniceWallet Wallet { get; }

    /// <summary>Where the client stands with its <see cref="VeniceClientOptions.SpendingLimit"/>, at this moment; <see langword="null"/> when it has none.</summary>
    public virtual SpendingStatus? Spending => _spending?.Status;

    /// <summary>The emitted client: every operation as the document has it, with all headers. Its failures are the same exceptions, and its calls keep the same limits.</summary>
    public virtual VeniceApiClient Api { get; }

    /// <summary>What was set aside and spent; for the guard.</summary>
    internal SpendingLedger? SpendingLedger => _spending;

    /// <summary>Closes the client's own connections; an <see cref="HttpClient"/> or handler that was given stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the client's own connections.</summary>
    /// <param name="disposing">Whether this is disposed, and not finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ownHttp?.Dispose();
            _handler?.Dispose();
        }
    }
}
