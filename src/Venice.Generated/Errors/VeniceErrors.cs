using System.Globalization;
using Venice.OpenApi;

namespace Venice;

/// <summary>Turns what the emitted client throws, and what holds calls back, into the SDK's exceptions.</summary>
internal static class VeniceErrors
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(10);

    public static VeniceApiException From(ApiException exception, TimeProvider timeProvider)
    {
        var facts = ErrorFacts.Of(exception);
        return exception.Failure switch
        {
            ApiFailure.ErrorStatus => OfStatus(facts, (int?)exception.StatusCode ?? 0, timeProvider),
            ApiFailure.ConnectionFailed or ApiFailure.ConnectionLost => new VeniceConnectionException(facts),
            ApiFailure.Timeout => new VeniceTimeoutException(facts),
            _ => new VeniceBadAnswerException(facts),
        };
    }

    /// <summary>Nothing was sent.</summary>
    public static VeniceApiException From(HeldBackException exception, string operationId)
    {
        var seconds = Math.Ceiling(exception.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return exception.Reason switch
        {
            HeldBackReason.Failures => new VeniceBlockedException(
                ErrorFacts.HeldBack(operationId, $"Nothing was sent: so many requests have failed that the service would block the caller. Look at why they failed, and send the next in {seconds} s."),
                exception.Wait),
            HeldBackReason.RateLimit => new VeniceRateLimitException(
                ErrorFacts.HeldBack(operationId, $"Nothing was sent: the model's rate limit is used up for longer than the call may take; its next request is possible in {seconds} s."), exception.Wait),
            _ => new VeniceRateLimitException(
                ErrorFacts.HeldBack(operationId, "Nothing was sent: as many requests as allowed were under way for as long as the call may take."), exception.Wait),
        };
    }

    private static VeniceApiException OfStatus(ErrorFacts facts, int status, TimeProvider timeProvider) => status switch
    {
        401 or 403 => new VeniceAuthenticationException(facts),
        402 => new VenicePaymentRequiredException(facts),
        404 or 410 => new VeniceNotFoundException(facts),
        408 or 504 => new VeniceTimeoutException(facts),
        413 => new VeniceTooLargeException(facts),
        400 or 415 or 422 when facts.Body.Code == ErrorCodes.ContentPolicy => new VeniceContentPolicyException(facts),
        400 or 415 or 422 when facts.Body.Code == ErrorCodes.ImageTooLarge => new VeniceTooLargeException(facts),
        400 or 415 or 422 => new VeniceInvalidRequestException(facts),
        429 when AbuseBlock.IsMeant(facts.Body) => new VeniceBlockedException(facts, RetryAfter.Of(facts.Cause?.Headers, timeProvider) ?? AbuseBlock.UsualWait),
        429 when facts.Body.Code == ErrorCodes.Overloaded => new VeniceCapacityException(facts, WaitOf(facts, timeProvider)),
        429 => new VeniceRateLimitException(facts, WaitOf(facts, timeProvider)),
        503 => new VeniceCapacityException(facts, WaitOf(facts, timeProvider)),
        >= 500 => new VeniceServerException(facts),
        _ => new VeniceApiException(facts),
    };

    private static TimeSpan WaitOf(ErrorFacts facts, TimeProvider timeProvider) => RetryAfter.Of(facts.Cause?.Headers, timeProvider) ?? UsualWait;
}
