namespace Venice.Generated.Tests.Operations;

/// <summary>Sends nothing, and counts what it was asked to send.</summary>
internal sealed class CountingHandler : HttpMessageHandler
{
    public int Count { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Count++;
        return Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError));
    }
}
