using Venice.OpenApi.Http;

namespace Venice.OpenApi;

/// <summary>A key in the query of the address. Addresses are logged in many places: prefer a header where the service takes one.</summary>
public sealed class QueryKeyCredential : ApiCredential
{
    private readonly string _name;
    private readonly SecretSource _key;

    /// <summary>A key that is known.</summary>
    /// <param name="scheme">The security scheme's key in the document.</param>
    /// <param name="name">The query parameter's name.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">The key is empty, or holds more than printable ASCII.</exception>
    public QueryKeyCredential(string scheme, string name, string key)
        : base(scheme)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
        _key = new SecretSource(key, nameof(key));
    }

    /// <summary>A key that is fetched for each request.</summary>
    /// <param name="scheme">The security scheme's key in the document.</param>
    /// <param name="name">The query parameter's name.</param>
    /// <param name="provider">Fetches it.</param>
    public QueryKeyCredential(string scheme, string name, Func<CancellationToken, ValueTask<string>> provider)
        : base(scheme)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
        _key = new SecretSource(provider);
    }

    /// <inheritdoc/>
    public override async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var key = await _key.GetAsync(Scheme, cancellationToken).ConfigureAwait(false);
        var address = request.RequestUri!.AbsoluteUri;
        var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        request.RequestUri = new Uri($"{address}{separator}{PercentEncoding.Encode(_name)}={PercentEncoding.Encode(key)}");
    }
}
