using Venice.OpenApi;

namespace Venice;

/// <summary>A credential that is made afresh for every attempt, and may learn from a refusal.</summary>
/// <param name="scheme">The security scheme's key in the document: <c>BearerAuth</c> or <c>siwx</c>.</param>
/// <remarks><see cref="ApiCredential.ApplyAsync"/> is called for every attempt, retries included, with a request of its own; what it throws ends the call.</remarks>
internal abstract class AttemptCredential(string scheme) : ApiCredential(scheme)
{
    /// <summary>
    /// Is told that the service refused an attempt which carried this credential with 401 or 402: it did nothing, so trying again costs nothing but another failure.
    /// Asked once a call.
    /// </summary>
    /// <param name="attempt">The attempt; <see cref="ApiAttempt.ReadErrorAsync"/> gives the body, <see cref="ApiAttempt.Request"/> what was sent.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>Whether the next attempt would carry something else, such as a key that was replaced meanwhile.</returns>
    public virtual ValueTask<bool> RefusedAsync(ApiAttempt attempt, CancellationToken cancellationToken) => new(false);
}
