namespace Venice.Generated.Tests.Telemetry;

/// <summary>Sends requests for any host name to this machine.</summary>
internal sealed class LoopbackHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new UriBuilder(request.RequestUri!) { Host = "127.0.0.1" }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
