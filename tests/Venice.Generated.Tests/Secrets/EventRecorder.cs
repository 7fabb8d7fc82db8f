using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Venice.Generated.Tests.Secrets;

/// <summary>Records everything that the HTTP client and the network tell to whoever traces them.</summary>
internal sealed class EventRecorder : EventListener
{
    private readonly ConcurrentQueue<string> _texts = new();

    public IEnumerable<string> Texts => _texts;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name.StartsWith("System.Net.", StringComparison.Ordinal))
        {
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        _texts?.Enqueue($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? [])}");
}
