namespace Venice.Generated.Tests.Clients;

/// <summary>Notes the key of each request.</summary>
internal sealed class KeyRecorder(List<string> seen) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        seen.Add(request.Headers.Authorization!.Parameter!);
        return base.SendAsync(request, cancellationToken);
    }
}
