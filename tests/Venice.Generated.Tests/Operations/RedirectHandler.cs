using System.Net;

namespace Venice.Generated.Tests.Operations;

/// <summary>Sends everybody elsewhere.</summary>
internal sealed class RedirectHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://elsewhere.example/") }, RequestMessage = request });
}
