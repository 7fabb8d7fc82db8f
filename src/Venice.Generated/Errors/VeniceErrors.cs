using System.Globalization;
using Venice.OpenApi;

namespace Venice;

/// <summary>Turns what the emitted client throws into the SDK's exceptions.</summary>
internal static class VeniceErrors
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(10);

    /// <summary>A server may say anything; <see cref="Task.Delay(TimeSpan)"/> takes no more than 49 days.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    public static VeniceApiException From(ApiException exception)
    {
        var body = exception.Failure == ApiFailure.ErrorStatus ? ErrorBody.Read(exception.RawBody) : ErrorBody.Empty;
        var mayHaveBeenCharged = ChargeRisk.Of(exception);
        var message = ErrorSentence.Of(exception, body, mayHaveBeenCharged);
        return exception switch
        {
            { Failure: ApiFailure.ErrorStatus, StatusCode: System.Net.HttpStatusCode.PaymentRequired } => new VenicePaymentRequiredException(
                exception,
                body,
                message,
                (exception as ApiException<PaymentRequiredError>)?.Error,
                (exception as ApiException<X402TopUpRequired>)?.Error),
            { Failure: ApiFailure.ErrorStatus, StatusCode: System.Net.HttpStatusCode.TooManyRequests } => new VeniceRateLimitException(exception, body, message, WaitOf(exception.Headers)),
            _ => new VeniceApiException(exception, body, mayHaveBeenCharged, message),
        };
    }

    private static TimeSpan WaitOf(ApiHeaders? headers)
    {
        var retryAfter = headers?.GetString("Retry-After");
        if (int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return Bounded(TimeSpan.FromSeconds(seconds));
        }

        // a date is measured against the service's own clock, which the answer tells
        var now = headers?.GetDateTime("Date") ?? TimeProvider.System.GetUtcNow();
        var until = headers?.GetDateTime("Retry-After") ?? (headers is null ? null : RateLimitStatus.From(headers).ResetsAt);
        return until > now ? Bounded(until.Value - now) : UsualWait;
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait < LongestWait ? wait : LongestWait;
}
