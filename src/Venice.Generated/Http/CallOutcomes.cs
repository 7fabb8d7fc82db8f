using Venice.OpenApi;

namespace Venice;

/// <summary>Whether a call that is over is charged.</summary>
internal static class CallOutcomes
{
    public static CallOutcome Of(OutgoingCall call, CallKind kind) =>
        call.Attempts == 0 ? CallOutcome.Refused
        : call.Failure is { } failure ? (ChargeRisk.Of(failure) ? CallOutcome.Unknown : CallOutcome.Refused)
        : call.IsRead ? CallOutcome.Done
        : kind == CallKind.Free ? CallOutcome.Refused
        : CallOutcome.Unknown; // given up on the way
}
