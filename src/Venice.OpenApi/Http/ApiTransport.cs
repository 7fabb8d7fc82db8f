using System.ComponentModel;

namespace Venice.OpenApi.Http;

/// <summary>Sends an emitted client's calls through an HTTP client, which stays the caller's. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport
{
    private readonly HttpClient _http;
    private readonly ApiClientOptions _options;
    private readonly string _baseAddress;

    /// <summary>A transport.</summary>
    /// <param name="http">Sends the requests; it is not disposed.</param>
    /// <param name="options">How; the defaults when not given.</param>
    /// <param name="serverUrl">The document's server, for when neither the options nor the HTTP client have a base address.</param>
    /// <exception cref="ArgumentException">There is no base address, or it is no absolute http(s) address.</exception>
    public ApiTransport(HttpClient http, ApiClientOptions? options = null, string? serverUrl = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        _http = http;
        _options = options ?? new ApiClientOptions();
        var address = _options.BaseAddress ?? http.BaseAddress
            ?? (Uri.TryCreate(serverUrl, UriKind.Absolute, out var server) ? server : null);
        if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            throw new ArgumentException("Set an absolute http or https address as ApiClientOptions.BaseAddress or HttpClient.BaseAddress.", nameof(options));
        }

        _baseAddress = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>Begins a call.</summary>
    /// <param name="operation">What is called.</param>
    public ApiCall Begin(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new ApiCall(new CallContext(_http, _options, _baseAddress, operation));
    }
}
