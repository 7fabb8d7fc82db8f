using System.Text;

namespace Venice.Generated.Tests.Operations;

/// <summary>Answers everything with the same JSON.</summary>
internal sealed class FixedAnswer(string json) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage { Content = new StringContent(json, Encoding.UTF8, "application/json"), RequestMessage = request });
}
