using System.Collections.Concurrent;
using System.Diagnostics;

namespace Venice.Generated.Tests.Soak;

/// <summary>Asks the sandbox for trouble with a share of the requests, in a fixed order, and notes what the service would count as a failure.</summary>
internal sealed class SoakHandler(int percent, string[] faults) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = System.Net.DecompressionMethods.All })
{
    private readonly ConcurrentQueue<long> _failures = new();
    private long _sent;
    private long _troubled;

    public long Sent => Interlocked.Read(ref _sent);

    public long Troubled => Interlocked.Read(ref _troubled);

    /// <summary>The most failures in any stretch of that length.</summary>
    public int MostFailuresIn(TimeSpan window)
    {
        var times = _failures.Order().ToArray();
        var (most, oldest) = (0, 0);
        for (var newest = 0; newest < times.Length; newest++)
        {
            while (Stopwatch.GetElapsedTime(times[oldest], times[newest]) >= window)
            {
                oldest++;
            }

            most = Math.Max(most, newest - oldest + 1);
        }

        return most;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _sent);
        if (number * percent / 100 != (number - 1) * percent / 100)
        {
            request.Headers.Add("X-Sandbox-Answer", faults[Interlocked.Increment(ref _troubled) % faults.Length]);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            _failures.Enqueue(Stopwatch.GetTimestamp());
        }

        return response;
    }
}
