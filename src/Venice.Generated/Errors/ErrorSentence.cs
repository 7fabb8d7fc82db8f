using System.Globalization;
using Venice.OpenApi;

namespace Venice;

/// <summary>Says in one sentence what happened and what to do. Nothing of the request and none of the service's prose is quoted.</summary>
internal static class ErrorSentence
{
    private const string LookAtBalance = " It may have been done and charged all the same: look at the balance before sending it again.";

    public static string Of(ApiException exception, ErrorBody body, bool mayHaveBeenCharged)
    {
        var sentence = exception.Failure == ApiFailure.ErrorStatus ? OfStatus((int?)exception.StatusCode ?? 0, body) : OfFailure(exception);
        return mayHaveBeenCharged ? sentence + LookAtBalance : sentence;
    }

    private static string OfStatus(int status, ErrorBody body)
    {
        var fields = body.Fields.Count == 0 ? "" : $" Wrong in it: {string.Join(", ", body.Fields.Select(static field => field.Path))}.";
        var mark = body.Code is null ? status.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{status}, {body.Code}");
        return status switch
        {
            400 => $"The service refused the request ({mark}).{fields}",
            401 => $"The API key or the wallet's signature is missing, wrong or expired ({mark}).",
            402 => $"The request has to be paid for first ({mark}): buy credit, or raise the spending limit of the key.",
            403 => $"The key or wallet may not do this ({mark}).",
            404 => $"The service does not know this model or address ({mark}); model ids are case-sensitive.",
            408 or 504 => $"The service took too long ({mark}).",
            410 => $"The model has been retired ({mark}); choose another.",
            413 => $"The request is too large ({mark}).",
            415 => $"The service does not take this kind of content ({mark}).",
            422 when body.Code == ErrorCodes.ImageTooLarge => $"The picture is too large ({mark}).",
            422 => $"The service does not accept this content ({mark}).{fields}",
            429 when AbuseBlock.IsMeant(body) => $"Too many requests failed, and the service has blocked the caller for a while ({mark}); send nothing until that is over, and look at why they failed.",
            429 when body.Code == ErrorCodes.Overloaded => $"The model is overloaded ({mark}); try again later, or choose another.",
            429 => $"Too many requests in too short a time ({mark}); wait before the next one.",
            500 => $"The service failed ({mark}); trying again later may help.",
            503 => $"The model is offline or at capacity ({mark}); try again later, or choose another.",
            >= 500 => $"The service, or something in front of it, failed ({mark}).",
            _ => $"The service answered with an error ({mark}).",
        };
    }

    private static string OfFailure(ApiException exception) => exception.Failure switch
    {
        ApiFailure.ConnectionFailed => "The service could not be reached, and nothing was sent; check the network, and the address if one was set.",
        ApiFailure.ConnectionLost => "The connection was lost before the answer was complete.",
        ApiFailure.Timeout => "The service did not answer in time; a longer time limit can be set in the options.",
        ApiFailure.EmptyContent => "The service answered with success but without content.",
        ApiFailure.UnexpectedContentType => $"The service answered with content of another kind than expected ({exception.MediaType ?? "none announced"}); something in front of it may have answered.",
        ApiFailure.MalformedContent => "The service's answer is not valid JSON, or was cut off.",
        ApiFailure.UnreadablePayload => "The service's answer holds a picture that is not valid base64.",
        ApiFailure.ContentTooLarge => "The service's answer is larger than the limit in the options.",
        _ => string.Create(CultureInfo.InvariantCulture, $"The service answered with a status that the operation does not have ({(int?)exception.StatusCode})."),
    };
}
