namespace Venice.OpenApi.Tests.Http;

/// <summary>Answers without a network.</summary>
internal sealed class CannedHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    public HttpRequestMessage? Request { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = request;
        return Task.FromResult(answer());
    }
}
