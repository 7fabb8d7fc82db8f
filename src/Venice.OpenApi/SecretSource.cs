namespace Venice.OpenApi;

/// <summary>A secret that is known, or fetched for each request; checked, so that it cannot add headers of its own.</summary>
internal sealed class SecretSource
{
    private readonly string? _secret;
    private readonly Func<CancellationToken, ValueTask<string>>? _provider;

    public SecretSource(string secret, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret, parameterName);
        if (!IsHeaderText(secret))
        {
            throw new ArgumentException("The value may hold only printable ASCII; look for a line break at its end.", parameterName);
        }

        _secret = secret;
    }

    public SecretSource(Func<CancellationToken, ValueTask<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        _provider = provider;
    }

    public async ValueTask<string> GetAsync(string scheme, CancellationToken cancellationToken)
    {
        if (_secret is not null)
        {
            return _secret;
        }

        var secret = await _provider!(cancellationToken).ConfigureAwait(false);
        return !string.IsNullOrWhiteSpace(secret) && IsHeaderText(secret)
            ? secret
            : throw new InvalidOperationException($"The provider of the credential for {scheme} gave a value that is empty or holds more than printable ASCII.");
    }

    public static bool IsHeaderText(string text)
    {
        foreach (var character in text)
        {
            if (character is (< ' ' and not '\t') or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
