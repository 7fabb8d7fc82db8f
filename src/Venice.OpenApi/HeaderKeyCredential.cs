namespace Venice.OpenApi;

/// <summary>A key in a header of its own.</summary>
public sealed class HeaderKeyCredential : ApiCredential
{
    private readonly string _header;
    private readonly SecretSource _key;

    /// <summary>A key that is known.</summary>
    /// <param name="scheme">The security scheme's key in the document.</param>
    /// <param name="header">The header's name.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">The key is empty, or holds more than printable ASCII.</exception>
    public HeaderKeyCredential(string scheme, string header, string key)
        : base(scheme)
    {
        ArgumentException.ThrowIfNullOrEmpty(header);
        _header = header;
        _key = new SecretSource(key, nameof(key));
    }

    /// <summary>A key that is fetched for each request.</summary>
    /// <param name="scheme">The security scheme's key in the document.</param>
    /// <param name="header">The header's name.</param>
    /// <param name="provider">Fetches it.</param>
    public HeaderKeyCredential(string scheme, string header, Func<CancellationToken, ValueTask<string>> provider)
        : base(scheme)
    {
        ArgumentException.ThrowIfNullOrEmpty(header);
        _header = header;
        _key = new SecretSource(provider);
    }

    /// <inheritdoc/>
    public override async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var key = await _key.GetAsync(Scheme, cancellationToken).ConfigureAwait(false);
        request.Headers.Remove(_header);
        if (!request.Headers.TryAddWithoutValidation(_header, key))
        {
            throw new InvalidOperationException($"'{_header}' cannot be a request's header.");
        }
    }
}
