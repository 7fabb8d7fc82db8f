namespace Venice;

/// <summary>Looks at every call before it is sent, and may refuse it: a check of the model, a limit of spending.</summary>
/// <remarks>
/// Guards are asked once a call, not once an attempt, in the order of <see cref="CallGuards"/>, when the request has been found valid and before files are opened.
/// A guard may call the client itself (the catalogue, say); such calls are <see cref="CallKind.Free"/> and come by here too, so let them pass.
/// </remarks>
internal interface ICallGuard
{
    /// <summary>Lets a call pass, or throws a <see cref="VeniceException"/> that says why not. Nothing has been sent then, and nothing is charged.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>What <see cref="After"/> is to be called with, such as a reservation; <see langword="null"/> when it need not be called.</returns>
    ValueTask<object?> BeforeAsync(VeniceCall call, CancellationToken cancellationToken);

    /// <summary>Is told once how the call ended: <see cref="VeniceCall.Outcome"/> says whether it is charged. Also when a later guard refused it. May not throw.</summary>
    /// <param name="call">The call.</param>
    /// <param name="token">What <see cref="BeforeAsync"/> gave.</param>
    void After(VeniceCall call, object token);
}
