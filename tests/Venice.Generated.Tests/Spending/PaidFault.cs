namespace Venice.Generated.Tests.Spending;

/// <summary>Asks the sandbox to spoil its answer to what costs money; the catalogue comes as it is.</summary>
internal sealed class PaidFault(string? answer) : DelegatingHandler(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (answer is not null && request.Method == HttpMethod.Post)
        {
            request.Headers.Add("X-Sandbox-Answer", answer);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
