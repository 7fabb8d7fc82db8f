namespace Venice;

/// <summary>Where the API key comes from. A key that is fetched is kept until the service refuses it.</summary>
internal sealed class ApiKeySource
{
    private readonly Func<CancellationToken, ValueTask<string>>? _provider;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile string? _key;

    private ApiKeySource(string? key, Func<CancellationToken, ValueTask<string>>? provider)
    {
        _key = key;
        _provider = provider;
    }

    /// <summary>The one way that the options name; <see langword="null"/> for none.</summary>
    /// <exception cref="ArgumentException">They name several, or a key that is none.</exception>
    public static ApiKeySource? Of(VeniceClientOptions options) => options switch
    {
        { ApiKey: { } key, ApiKeyFile: null, ApiKeyProvider: null } => Of(key),
        { ApiKey: null, ApiKeyFile: { } path, ApiKeyProvider: null } => OfFile(path),
        { ApiKey: null, ApiKeyFile: null, ApiKeyProvider: { } provider } => Of(provider),
        { ApiKey: null, ApiKeyFile: null, ApiKeyProvider: null } => null,
        _ => throw new ArgumentException("Set one of ApiKey, ApiKeyFile and ApiKeyProvider, not several.", nameof(options)),
    };

    /// <summary>A key that is known, and stays.</summary>
    /// <exception cref="ArgumentException">It is empty, or holds what no key does.</exception>
    public static ApiKeySource Of(string key) => new(ApiKey.Clean(key), provider: null);

    /// <summary>A key that is fetched when it is first needed, and again when the service refuses it.</summary>
    public static ApiKeySource Of(Func<CancellationToken, ValueTask<string>> provider) => new(key: null, provider);

    /// <summary>A file's whole content; a key that was replaced there is found when the service refuses the old one.</summary>
    public static ApiKeySource OfFile(string path)
    {
        var full = Path.GetFullPath(path); // the current directory may be another by then
        return Of(async cancellationToken => await File.ReadAllTextAsync(full, cancellationToken).ConfigureAwait(false));
    }

    public ValueTask<string> GetAsync(CancellationToken cancellationToken) => _key is { } key ? new(key) : FetchAsync(refused: null, cancellationToken);

    /// <summary>Fetches the key anew, unless somebody else did meanwhile.</summary>
    /// <returns>Whether there is another now.</returns>
    public async ValueTask<bool> RenewAsync(string refused, CancellationToken cancellationToken) =>
        _provider is not null && !string.Equals(await FetchAsync(refused, cancellationToken).ConfigureAwait(false), refused, StringComparison.Ordinal);

    private async ValueTask<string> FetchAsync(string? refused, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_key is { } current && !string.Equals(current, refused, StringComparison.Ordinal))
            {
                return current;
            }

            var key = await _provider!(cancellationToken).ConfigureAwait(false);
            return _key = ApiKey.IsKey(key = key?.Trim()) ? key
                : throw new InvalidOperationException("What provides the API key gave none, or one with a character that no key has, such as a line end. Check the file or the provider.");
        }
        finally
        {
            _turn.Release();
        }
    }
}
