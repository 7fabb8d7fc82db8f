namespace Venice.OpenApi;

/// <summary>Stands between the calls of a client and the wire: decides whether, when and how often each is sent. Safe to use from several threads.</summary>
/// <remarks>Set one as <see cref="ApiClientOptions.CallHandler"/>. Without one every call is sent once.</remarks>
public abstract class ApiCallHandler
{
    /// <summary>Sends a call by asking for its attempts, one after another. It is called once a call, when the request has been found valid.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">The caller's: gives the call up.</param>
    /// <returns>The attempt whose answer, or failure, is the call's. All others are to be disposed.</returns>
    /// <remarks>What it throws, the caller of the client sees as it is.</remarks>
    public abstract ValueTask<ApiAttempt> SendAsync(OutgoingCall call, CancellationToken cancellationToken);

    /// <summary>Is told once that a call which came to <see cref="SendAsync"/> is over: its answer was read, or it failed, or it was given up.</summary>
    /// <param name="call">The call.</param>
    public virtual void Completed(OutgoingCall call)
    {
    }
}
