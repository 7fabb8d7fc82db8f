using Venice.OpenApi;

namespace Venice;

/// <summary>Whether a call that is over is charged.</summary>
internal static class CallOutcomes
{
    public static CallOutcome Of(OutgoingCall outgoing, VeniceCall call) =>
        outgoing.Attempts == 0 || call.IsBetweenAttempts ? CallOutcome.Refused
        : outgoing.Failure is { } failure ? (ChargeRisk.Of(failure) ? CallOutcome.Unknown : CallOutcome.Refused)
        : outgoing.IsRead ? CallOutcome.Done
        : call.Kind == CallKind.Free ? CallOutcome.Refused
        : CallOutcome.Unknown; // given up on the way
}
