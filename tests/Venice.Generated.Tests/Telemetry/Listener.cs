using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Venice.Generated.Tests.Telemetry;

/// <summary>Listens to everything that a client tells: spans (its own and .NET's), measurements and log.</summary>
internal sealed class Listener : ILoggerFactory, ILogger
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();

    public Listener()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is VeniceTelemetry.ActivitySourceName or "System.Net.Http",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Spans.Enqueue(activity),
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name is VeniceTelemetry.MeterName or "System.Net.Http")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>(Measured);
        _meters.SetMeasurementEventCallback<long>(Measured);
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Spans { get; } = new();

    public ConcurrentQueue<(string Name, double Value, string Tags)> Measurements { get; } = new();

    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>All of it as text.</summary>
    public IEnumerable<string> Texts =>
    [
        .. Spans.Select(static span => $"{span.DisplayName} {span.StatusDescription} {Text(span.TagObjects)} {string.Join(' ', span.Events.Select(static item => $"{item.Name} {Text(item.Tags)}"))} {Text(span.Baggage.Select(static item => KeyValuePair.Create(item.Key, (object?)item.Value)))}"),
        .. Measurements.Select(static measured => $"{measured.Name} {measured.Tags}"),
        .. Lines,
    ];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception} {(state is IEnumerable<KeyValuePair<string, object?>> values ? Text(values) : state)}");

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.Select(static tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")));

    private void Measured<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        Measurements.Enqueue((instrument.Name, Convert.ToDouble(value, CultureInfo.InvariantCulture), Text(tags.ToArray())));
}
