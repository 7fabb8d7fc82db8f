namespace Venice;

/// <summary>Where the API key comes from. A key that is fetched is kept until the service refuses it.</summary>
internal sealed class ApiKeySource : IDisposable
{
    private readonly Func<CancellationToken, ValueTask<string>>? _provider;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile string? _key;

    private ApiKeySource(string? key, Func<CancellationToken, ValueTask<string>>? provider)
    {
        _key = key;
        _provider = provider;
    }

    /// <summary>A key that is known, and stays.</summary>
    /// <exception cref="ArgumentException">It is empty, or holds what no key does.</exception>
    public static ApiKeySource Of(string key) => new(ApiKey.Clean(key), provider: null);

    /// <summary>A key that is fetched when it is first needed, and again when the service refuses it.</summary>
    public static ApiKeySource Of(Func<CancellationToken, ValueTask<string>> provider) => new(key: null, provider);

    /// <summary>The first line of a file with something in it; a key that was replaced there is found when the service refuses the old one.</summary>
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

    public void Dispose() => _turn.Dispose();

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
