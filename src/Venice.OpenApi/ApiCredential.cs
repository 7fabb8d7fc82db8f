namespace Venice.OpenApi;

/// <summary>Proves the client's identity for one security scheme of the document.</summary>
/// <remarks>
/// A redirect is followed by the HTTP client's handler: .NET's own drops the <c>Authorization</c> header then, but repeats every other header, and a new address may
/// be another host. With a key in a header of its own, turn <c>AllowAutoRedirect</c> off unless the service is known not to redirect elsewhere.
/// </remarks>
public abstract class ApiCredential
{
    /// <summary>A credential of a scheme.</summary>
    /// <param name="scheme">The security scheme's key in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="scheme"/> is empty.</exception>
    protected ApiCredential(string scheme)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        Scheme = scheme;
    }

    /// <summary>The security scheme's key in the document.</summary>
    public string Scheme { get; }

    /// <summary>Puts the credential on a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the fetching of the secret.</param>
    public abstract ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>The scheme, never the secret.</summary>
    public override string ToString() => $"{GetType().Name} for {Scheme}";
}
