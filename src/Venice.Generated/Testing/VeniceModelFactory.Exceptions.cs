using System.Net;
using System.Text;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <content>What calls throw.</content>
public static partial class VeniceModelFactory
{
    /// <summary>What an answer with an error is thrown as: the status, and what its body says, decide which of the exceptions it is.</summary>
    /// <param name="status">The status.</param>
    /// <param name="json">The body, such as <c>{"error": "MODEL_NOT_FOUND: …"}</c>.</param>
    /// <param name="operationId">The operation.</param>
    /// <param name="headers">The headers, such as <c>Retry-After</c>.</param>
    public static VeniceApiException Exception(
        HttpStatusCode status, string json = "{}", string operationId = "generateImage", IEnumerable<KeyValuePair<string, string>>? headers = null) =>
        VeniceErrors.From(
            new ApiException(ApiFailure.ErrorStatus, operationId, $"{operationId} answered {(int)status}.")
            {
                StatusCode = status,
                Headers = new ApiHeaders(headers ?? []),
                MediaType = "application/json",
                RawBody = Encoding.UTF8.GetBytes(json),
            },
            TimeProvider.System);

    /// <summary>
    /// What is thrown when there is no answer, or one that cannot be used: <see cref="VeniceConnectionException"/>, <see cref="VeniceTimeoutException"/> or
    /// <see cref="VeniceBadAnswerException"/>. The operation decides with it whether the work may have been charged.
    /// </summary>
    /// <param name="failure">What went wrong; not <see cref="ApiFailure.ErrorStatus"/>.</param>
    /// <param name="operationId">The operation.</param>
    /// <exception cref="ArgumentException"><paramref name="failure"/> is an answer with an error, which has a status.</exception>
    public static VeniceApiException Exception(ApiFailure failure, string operationId = "generateImage")
    {
        if (failure == ApiFailure.ErrorStatus)
        {
            throw new ArgumentException("An answer with an error has a status: give that instead.", nameof(failure));
        }

        // what cannot be used came with a success; where nothing came there is no status
        HttpStatusCode? status = failure is ApiFailure.ConnectionFailed or ApiFailure.ConnectionLost or ApiFailure.Timeout or ApiFailure.UnexpectedStatus ? null : HttpStatusCode.OK;
        return VeniceErrors.From(new ApiException(failure, operationId, $"{operationId}: {failure}.") { StatusCode = status }, TimeProvider.System);
    }

    /// <summary>What is thrown when the client's own failure budget holds a call back (<see cref="VeniceBlockedException.IsOwnBudget"/>).</summary>
    /// <param name="retryAfter">How long to wait.</param>
    /// <param name="operationId">The operation.</param>
    public static VeniceBlockedException BlockedException(TimeSpan retryAfter, string operationId = "generateImage") =>
        (VeniceBlockedException)VeniceErrors.From(new HeldBackException(HeldBackReason.Failures, retryAfter), operationId);

    /// <summary>What is thrown when a request breaks the contract, or does not fit its model where that is refused.</summary>
    /// <param name="violations">What is wrong.</param>
    /// <param name="operationId">The operation.</param>
    public static VeniceValidationException ValidationException(IReadOnlyList<Violation> violations, string operationId = "generateImage") =>
        new(new RequestValidationException(operationId, violations));

    /// <summary>What is thrown when a call would go beyond the client's <see cref="SpendingLimit"/>.</summary>
    /// <param name="refusal">Which limit.</param>
    /// <param name="estimate">What the call would have cost.</param>
    /// <param name="limitUsd">The limit, in US dollars.</param>
    /// <param name="remainingUsd">What is left of it, in US dollars.</param>
    /// <param name="retryAfter">When there will be room in the window.</param>
    /// <param name="operationId">The operation.</param>
    public static VeniceSpendingLimitException SpendingLimitException(
        SpendingRefusal refusal, PriceEstimate estimate, decimal? limitUsd = null, decimal? remainingUsd = null, TimeSpan? retryAfter = null, string operationId = "generateImage")
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return new(operationId, refusal, estimate, limitUsd, remainingUsd, retryAfter);
    }

    /// <summary>What is thrown when a payment is not signed.</summary>
    /// <param name="reason">Why.</param>
    public static VeniceTopUpRefusedException TopUpRefusedException(TopUpRefusal reason) => new(reason, $"The payment was refused: {reason}.");
}
