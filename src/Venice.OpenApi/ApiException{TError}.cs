namespace Venice.OpenApi;

/// <summary>A call that failed with the error that the document declares for its status.</summary>
/// <typeparam name="TError">The error's type.</typeparam>
public sealed class ApiException<TError> : ApiException
{
    /// <summary>A failure with the service's own words.</summary>
    /// <param name="error">The error.</param>
    /// <param name="failure">What went wrong.</param>
    /// <param name="operationId">The operation.</param>
    /// <param name="message">A sentence: what happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ApiException(TError error, ApiFailure failure, string operationId, string message, Exception? innerException = null)
        : base(failure, operationId, message, innerException)
    {
        Error = error;
    }

    /// <summary>What the service answered.</summary>
    public TError Error { get; }
}
