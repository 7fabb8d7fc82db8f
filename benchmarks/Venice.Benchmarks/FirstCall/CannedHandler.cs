namespace Venice.Benchmarks.FirstCall;

/// <summary>Answers every request with the same bytes, without a connection.</summary>
internal sealed class CannedHandler(byte[] answer) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        return new HttpResponseMessage { Content = new ByteArrayContent(answer) { Headers = { ContentType = new("application/json") } }, RequestMessage = request };
    }
}
