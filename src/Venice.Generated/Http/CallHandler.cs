using Venice.OpenApi;

namespace Venice;

/// <summary>The way of every call of a client: guards, then attempts, then whoever wants to know how it ended.</summary>
internal sealed class CallHandler(TimeSpan attemptTimeout) : ApiCallHandler
{
    /// <summary>Set once, when the client is complete.</summary>
    public IReadOnlyList<ICallGuard> Guards { get; set; } = [];

    public override async ValueTask<ApiAttempt> SendAsync(OutgoingCall call, CancellationToken cancellationToken)
    {
        var guarded = new GuardedCall(new VeniceCall(call, CallKinds.Of(call.OperationId)), Guards);
        call.State = guarded;
        await guarded.PassAsync(cancellationToken).ConfigureAwait(false);
        return await call.SendAsync(attemptTimeout, cancellationToken).ConfigureAwait(false);
    }

    public override void Completed(OutgoingCall call)
    {
        var guarded = (GuardedCall)call.State!;
        guarded.Call.Outcome = CallOutcomes.Of(call, guarded.Call.Kind);
        guarded.Leave();
    }
}
