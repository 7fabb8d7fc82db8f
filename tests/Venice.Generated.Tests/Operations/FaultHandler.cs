namespace Venice.Generated.Tests.Operations;

/// <summary>Asks the sandbox, by its documented header, for an answer of a certain kind.</summary>
internal sealed class FaultHandler : DelegatingHandler
{
    private readonly string? _answer;

    public FaultHandler(string? answer)
        : base(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All, AllowAutoRedirect = false }) => _answer = answer;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_answer is not null)
        {
            request.Headers.Add("X-Sandbox-Answer", _answer);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
