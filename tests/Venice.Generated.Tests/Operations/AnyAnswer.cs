namespace Venice.Generated.Tests.Operations;

/// <summary>Answers as a test says.</summary>
internal sealed class AnyAnswer(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
}
