using Venice.OpenApi;

namespace Venice;

/// <summary>What all exceptions of a failed call are made of.</summary>
/// <param name="OperationId">The operation.</param>
/// <param name="Sentence">What happened, and what to do.</param>
/// <param name="Cause">The transport's own failure; <see langword="null"/> when nothing was sent.</param>
/// <param name="Body">What the error's body tells.</param>
/// <param name="MayHaveBeenCharged">Whether the work may have been done all the same.</param>
/// <param name="IsTransient">Whether it may pass.</param>
internal sealed record ErrorFacts(string OperationId, string Sentence, ApiException? Cause, ErrorBody Body, bool MayHaveBeenCharged, bool IsTransient)
{
    public static ErrorFacts Of(ApiException cause)
    {
        var body = cause.Failure == ApiFailure.ErrorStatus ? ErrorBody.Read(cause.RawBody) : ErrorBody.Empty;
        var mayHaveBeenCharged = ChargeRisk.Of(cause);
        return new(cause.OperationId, ErrorSentence.Of(cause, body, mayHaveBeenCharged), cause, body, mayHaveBeenCharged, IsPassing(cause));
    }

    /// <summary>Nothing was sent.</summary>
    public static ErrorFacts HeldBack(string operationId, string sentence) => new(operationId, sentence, Cause: null, ErrorBody.Empty, MayHaveBeenCharged: false, IsTransient: true);

    private static bool IsPassing(ApiException cause) => cause.Failure switch
    {
        ApiFailure.ErrorStatus => (int?)cause.StatusCode is 408 or 429 or >= 500 and not (501 or 505),
        ApiFailure.ConnectionFailed or ApiFailure.ConnectionLost or ApiFailure.Timeout => true,
        _ => false,
    };
}
