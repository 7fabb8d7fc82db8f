namespace Venice.Benchmarks.Decoding;

/// <summary>Answers every request with the same bytes, without a connection: what a socket costs is much, and the same for everybody.</summary>
/// <param name="json">The bytes.</param>
/// <param name="announcesLength">Whether the answer tells how long it is.</param>
internal sealed class AnswerHandler(byte[] json, bool announcesLength) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new StreamContent(new AnswerStream(json)) { Headers = { ContentType = new("application/json"), ContentLength = announcesLength ? json.Length : null } };
        return Task.FromResult(new HttpResponseMessage { Content = content, RequestMessage = request });
    }
}
