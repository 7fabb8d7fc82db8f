using System.Net;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>The service refused a request, failed, or its answer could not be used. What is derived from it says what to do next.</summary>
/// <remarks><see cref="Exception.InnerException"/> is the <see cref="ApiException"/> with the typed error of the operation, when the service sent one.</remarks>
public class VeniceApiException : VeniceException
{
    internal VeniceApiException(ErrorFacts facts)
        : base(facts.Sentence, facts.Cause, facts.OperationId)
    {
        Failure = facts.Cause?.Failure;
        StatusCode = facts.Cause?.StatusCode;
        Headers = facts.Cause?.Headers;
        RequestId = Headers?.GetString("CF-RAY");
        RawBody = facts.Cause?.RawBody ?? default;
        ContractViolations = facts.Cause?.ContractViolations ?? [];
        MayHaveBeenCharged = facts.MayHaveBeenCharged;
        Code = facts.Body.Code;
        ServiceMessage = facts.Body.Message;
        InvalidFields = facts.Body.Fields;
        IsTransient = facts.IsTransient;
    }

    /// <summary>What kind of failure it was; <see langword="null"/> when the client itself held the call back and sent nothing.</summary>
    public ApiFailure? Failure { get; }

    /// <summary>The status of the answer; <see langword="null"/> when there was none.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The service's code for the error, such as <c>MODEL_NOT_FOUND</c>, when it sent one.</summary>
    public string? Code { get; }

    /// <summary>The service's own words about the error, when it sent some. They may quote the request, so they stand here and not in the message.</summary>
    public string? ServiceMessage { get; }

    /// <summary>The fields of the request that the service names as wrong; empty when it names none.</summary>
    public IReadOnlyList<FieldError> InvalidFields { get; }

    /// <summary>Whether the service may have done and charged the work although this failed. Look at the balance before sending the request again.</summary>
    public bool MayHaveBeenCharged { get; }

    /// <summary>
    /// Whether the same request may succeed later: the trouble is a passing one. What could be sent again without risk has been, as often as
    /// <see cref="VeniceRetryOptions"/> allows; before doing so yourself, mind <see cref="MayHaveBeenCharged"/>.
    /// </summary>
    public bool IsTransient { get; }

    /// <summary>Identifies the request; tell it to the service's support.</summary>
    public string? RequestId { get; }

    /// <summary>The headers of the answer; <see langword="null"/> when there was none.</summary>
    public ApiHeaders? Headers { get; }

    /// <summary>The beginning of the answer as it came. It may hold parts of the request or a picture: do not log it.</summary>
    public ReadOnlyMemory<byte> RawBody { get; }

    /// <summary>What the answer lacked or got wrong.</summary>
    public IReadOnlyList<Violation> ContractViolations { get; }
}
