using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.Spending;

/// <summary>The caller gives up at the moment when something that costs money was sent; the catalogue comes as it is.</summary>
internal sealed class GivingUp(CancellationTokenSource caller, SandboxFixture sandbox) : DelegatingHandler(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post && request.RequestUri!.Port == sandbox.Address.Port)
        {
            await caller.CancelAsync();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await base.SendAsync(request, cancellationToken);
    }
}
