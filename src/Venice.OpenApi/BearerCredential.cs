using System.Net.Http.Headers;

namespace Venice.OpenApi;

/// <summary>A token in <c>Authorization: Bearer</c>.</summary>
public sealed class BearerCredential : ApiCredential
{
    private readonly SecretSource _token;

    /// <summary>A token that is known.</summary>
    /// <param name="scheme">The security scheme's key in the document.</param>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">The token is empty, or holds more than printable ASCII.</exception>
    public BearerCredential(string scheme, string token)
        : base(scheme)
    {
        _token = new SecretSource(token, nameof(token));
    }

    /// <summary>A token that is fetched for each request.</summary>
    /// <param name="scheme">The security scheme's key in the document.</param>
    /// <param name="provider">Fetches it.</param>
    public BearerCredential(string scheme, Func<CancellationToken, ValueTask<string>> provider)
        : base(scheme)
    {
        _token = new SecretSource(provider);
    }

    /// <inheritdoc/>
    public override async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _token.GetAsync(Scheme, cancellationToken).ConfigureAwait(false));
    }
}
