using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Venice;

/// <summary>What is said of a client that <see cref="VeniceServices"/> added.</summary>
public sealed class VeniceBuilder
{
    internal VeniceBuilder(IServiceCollection services, string name, OptionsBuilder<VeniceClientOptions> options, IHttpClientBuilder httpClient)
    {
        Services = services;
        Name = name;
        Options = options;
        HttpClient = httpClient;
    }

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The client's name; empty for the one without.</summary>
    public string Name { get; }

    /// <summary>The client's options.</summary>
    public OptionsBuilder<VeniceClientOptions> Options { get; }

    /// <summary>The <see cref="System.Net.Http.HttpClient"/> that sends: add handlers here. They see every attempt; none may repeat a request by itself, since it might be paid twice.</summary>
    public IHttpClientBuilder HttpClient { get; }

    /// <summary>Calls with an API key.</summary>
    /// <param name="apiKey">The key. White space around it is dropped.</param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">The key is empty, or holds a character that no key has.</exception>
    public VeniceBuilder WithApiKey(string apiKey)
    {
        var key = ApiKey.Clean(apiKey);
        Options.Configure(options => (options.ApiKey, options.ApiKeyFile, options.ApiKeyProvider) = (key, null, null));
        return this;
    }

    /// <summary>Calls with the API key that a file holds, such as a mounted secret; read again when the service refuses the key.</summary>
    /// <param name="path">The file.</param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">There is no path.</exception>
    public VeniceBuilder WithApiKeyFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Options.Configure(options => (options.ApiKey, options.ApiKeyFile, options.ApiKeyProvider) = (null, path, null));
        return this;
    }

    /// <summary>Calls with an API key that is fetched when it is first needed, and again when the service refuses it.</summary>
    /// <param name="provider">Fetches the key, with the application's services.</param>
    /// <returns>This.</returns>
    public VeniceBuilder WithApiKey(Func<IServiceProvider, CancellationToken, ValueTask<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        Options.Configure<IServiceProvider>((options, services) =>
            (options.ApiKey, options.ApiKeyFile, options.ApiKeyProvider) = (null, null, cancellationToken => provider(services, cancellationToken)));
        return this;
    }

    /// <summary>Signs in with a crypto wallet, and pays from its credit.</summary>
    /// <param name="wallet">Signs for the wallet. It is not disposed with the client.</param>
    /// <returns>This.</returns>
    public VeniceBuilder WithWallet(IWalletSigner wallet)
    {
        ArgumentNullException.ThrowIfNull(wallet);
        Options.Configure(options => options.Wallet = wallet);
        return this;
    }

    /// <summary>Signs in with a crypto wallet of the application's services, and pays from its credit.</summary>
    /// <param name="wallet">Finds or makes the signer. It is not disposed with the client.</param>
    /// <returns>This.</returns>
    public VeniceBuilder WithWallet(Func<IServiceProvider, IWalletSigner> wallet)
    {
        ArgumentNullException.ThrowIfNull(wallet);
        Options.Configure<IServiceProvider>((options, services) => options.Wallet = wallet(services));
        return this;
    }

    internal static string HttpClientName(string name) => name.Length == 0 ? "Venice" : $"Venice:{name}";

    internal static VeniceClient Create(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<VeniceClientOptions>>().Get(name);
        if (options is { HttpClient: null, HttpMessageHandler: null })
        {
            options.HttpClient = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName(name));
        }

        return new VeniceClient(options);
    }
}
