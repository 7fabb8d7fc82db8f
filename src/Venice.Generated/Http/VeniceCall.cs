using Venice.OpenApi;

namespace Venice;

/// <summary>One call of a client, from before it is sent until its answer has been read.</summary>
internal sealed class VeniceCall(OutgoingCall outgoing, CallKind kind)
{
    /// <summary>The operation, by the document's name: <c>generateImage</c>.</summary>
    public string OperationId => outgoing.OperationId;

    /// <summary>What may be lost with it.</summary>
    public CallKind Kind => kind;

    /// <summary>The emitted request, such as a <see cref="GenerateImageRequest"/>, found valid; <see langword="null"/> for operations that take nothing.</summary>
    public object? Request => outgoing.Request;

    /// <summary>What the call is expected to cost, in US dollars, once a guard knows it. Telemetry tells it.</summary>
    public decimal? EstimatedUsd { get; set; }

    /// <summary>How it ended; <see cref="CallOutcome.Refused"/> until something was sent.</summary>
    public CallOutcome Outcome { get; set; } = CallOutcome.Refused;

    /// <summary>What the answer held, such as a <see cref="GenerateImageResponse"/>; <see langword="null"/> for bytes, and when there was none.</summary>
    public object? Content => outgoing.Content;
}
