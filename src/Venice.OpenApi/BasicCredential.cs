using System.Net.Http.Headers;
using System.Text;

namespace Venice.OpenApi;

/// <summary>A user's name and password in <c>Authorization: Basic</c>.</summary>
public sealed class BasicCredential : ApiCredential
{
    private readonly Func<CancellationToken, ValueTask<(string UserName, string Password)>> _provider;

    /// <summary>A name and password that are known.</summary>
    /// <param name="scheme">The security scheme's key in the document.</param>
    /// <param name="userName">The name; without a colon.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="ArgumentException">The name holds a colon, which would end it on the other side.</exception>
    public BasicCredential(string scheme, string userName, string password)
        : base(scheme)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        if (userName.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("The name must not hold a colon.", nameof(userName));
        }

        _provider = _ => new ValueTask<(string, string)>((userName, password));
    }

    /// <summary>A name and password that are fetched for each request.</summary>
    /// <param name="scheme">The security scheme's key in the document.</param>
    /// <param name="provider">Fetches them.</param>
    public BasicCredential(string scheme, Func<CancellationToken, ValueTask<(string UserName, string Password)>> provider)
        : base(scheme)
    {
        ArgumentNullException.ThrowIfNull(provider);
        _provider = provider;
    }

    /// <inheritdoc/>
    public override async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (userName, password) = await _provider(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}")));
    }
}
