namespace Venice.Generated.Tests.Soak;

/// <summary>Asks the sandbox for trouble with a share of the requests, in a fixed order.</summary>
internal sealed class SoakHandler(int percent, string[] faults) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = System.Net.DecompressionMethods.All })
{
    private long _sent;
    private long _troubled;

    public long Sent => Interlocked.Read(ref _sent);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _sent);
        if (number * percent / 100 != (number - 1) * percent / 100)
        {
            request.Headers.Add("X-Sandbox-Answer", faults[Interlocked.Increment(ref _troubled) % faults.Length]);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
