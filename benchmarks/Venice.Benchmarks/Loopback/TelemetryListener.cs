using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Venice.Benchmarks.Loopback;

/// <summary>Takes every span and measurement of the client, as an application with tracing and metrics does, and throws them away.</summary>
internal sealed class TelemetryListener : IDisposable
{
    private const string HttpClientSource = "System.Net.Http";

    private readonly MeterListener _meters = new();
    private readonly ActivityListener _spans;

    private long _measurements;
    private long _ended;

    /// <param name="alsoHttpClient">Whether also to what .NET's own HTTP client tells.</param>
    public TelemetryListener(bool alsoHttpClient = false)
    {
        _spans = new()
        {
            ShouldListenTo = source => source.Name == VeniceTelemetry.ActivitySourceName || (alsoHttpClient && source.Name == HttpClientSource),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ => Interlocked.Increment(ref _ended),
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == VeniceTelemetry.MeterName || (alsoHttpClient && instrument.Meter.Name == HttpClientSource))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _measurements));
        _meters.SetMeasurementEventCallback<long>((_, _, _, _) => Interlocked.Increment(ref _measurements));
        _meters.Start();
    }

    /// <exception cref="InvalidOperationException">Nothing was told, so nothing was measured with it.</exception>
    public void AssertUsed()
    {
        if (Interlocked.Read(ref _measurements) == 0 || Interlocked.Read(ref _ended) == 0)
        {
            throw new InvalidOperationException("The client told neither spans nor measurements.");
        }
    }

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
    }
}
