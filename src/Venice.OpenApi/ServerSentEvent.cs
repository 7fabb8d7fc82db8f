namespace Venice.OpenApi;

/// <summary>An event of a <c>text/event-stream</c> whose data the document does not describe.</summary>
/// <param name="Data">The data; its lines are joined with line feeds. Never empty: such events are not handed over.</param>
/// <param name="Event">What kind of event it is; <c>message</c> when the service did not say.</param>
/// <param name="Id">The last id that the service gave, with this event or an earlier one; empty when it gave none.</param>
public sealed record ServerSentEvent(string Data, string Event = "message", string Id = "")
{
    /// <summary>The kind only: data may be anything.</summary>
    public override string ToString() => nameof(ServerSentEvent);
}
