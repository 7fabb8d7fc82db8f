using System.Net;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi;

/// <summary>A call that failed. <see cref="Failure"/> says how; the message holds nothing of the request, and nothing of the answer's content.</summary>
public class ApiException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="operationId">The operation.</param>
    /// <param name="message">A sentence: what happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ApiException(ApiFailure failure, string operationId, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(operationId);
        Failure = failure;
        OperationId = operationId;
    }

    /// <summary>What went wrong.</summary>
    public ApiFailure Failure { get; }

    /// <summary>The operation, as the document names it.</summary>
    public string OperationId { get; }

    /// <summary>The answer's status; <see langword="null"/> when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The answer's headers; <see langword="null"/> when there was no answer.</summary>
    public ApiHeaders? Headers { get; init; }

    /// <summary>The answer's media type, without parameters; <see langword="null"/> when it named none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The beginning of the answer's content as it came, at most <see cref="ApiClientOptions.MaxErrorBytes"/>; empty when there was none.</summary>
    public ReadOnlyMemory<byte> RawBody { get; init; }

    /// <summary>Where the answer's content differs from the document; empty when it was not read, or does not differ.</summary>
    public IReadOnlyList<Violation> ContractViolations { get; init; } = [];
}
