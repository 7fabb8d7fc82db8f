using System.Globalization;
using System.Net;

namespace Venice.OpenApi.Http;

/// <summary>Tells failures apart, and says in a sentence what happened and what to do; nothing of the request or of the answer's content.</summary>
internal static class FailureSentences
{
    private const string ConnectionAdvice = "Check the base address and the network.";

    /// <summary>What went wrong before the answer came; <see langword="null"/> when the caller gave up, or it is no failure of the call.</summary>
    public static ApiException? OfSending(CallContext context, Exception exception, Deadline deadline, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        if (IsConnectTimeout(context, exception, deadline))
        {
            return Create(context, ApiFailure.ConnectionFailed, $"could not be sent: the service could not be connected to in time. {ConnectionAdvice}", exception);
        }

        if (IsTimeout(exception, deadline))
        {
            return Create(context, ApiFailure.Timeout, $"was not answered in time. {TimeoutAdvice(context, deadline)}", exception);
        }

        return exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError } =>
                Create(context, ApiFailure.ConnectionFailed, $"could not be sent: there was no connection to the service. {ConnectionAdvice}", exception),
            HttpRequestException or IOException =>
                Create(context, ApiFailure.ConnectionLost, "was not answered: the connection broke. The service may have received the request.", exception),
            _ => null,
        };
    }

    /// <summary>The time was over before anything was sent.</summary>
    public static ApiException OfCredential(CallContext context, Exception exception) =>
        Create(context, ApiFailure.ConnectionFailed, "was not sent: its credential was not there in time. Check what provides it.", exception);

    /// <summary>What went wrong while the answer's content came; <see langword="null"/> when the caller gave up, or it is no failure of the call.</summary>
    public static (ApiFailure Failure, string Sentence)? OfReading(CallContext context, Exception exception, Deadline deadline, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        if (IsTimeout(exception, deadline))
        {
            return (ApiFailure.Timeout, $"began to answer, but its content stayed away. {TimeoutAdvice(context, deadline)}");
        }

        return exception switch
        {
            IOException or HttpRequestException => (ApiFailure.ConnectionLost, "began to answer, but the connection broke before all of the content had come."),
            InvalidDataException or InvalidOperationException and not ObjectDisposedException => (ApiFailure.MalformedContent, "answered with content that cannot be decompressed."),
            _ => null,
        };
    }

    public static ApiException Create(CallContext context, ApiFailure failure, string sentence, Exception? inner = null) =>
        new(failure, context.Operation.Id, $"{context.Operation} {sentence}", inner);

    /// <summary>Status and its name; the server's own phrase is not repeated.</summary>
    public static string Status(HttpStatusCode status) =>
        Enum.IsDefined(status) ? string.Create(CultureInfo.InvariantCulture, $"{(int)status} {status}") : ((int)status).ToString(CultureInfo.InvariantCulture);

    public static string Advice(HttpStatusCode status) => (int)status switch
    {
        401 => " Check the credential.",
        402 => " The account cannot pay for the call.",
        403 => " The credential does not allow this call.",
        404 => " Check the base address, and what the call names.",
        413 => " The request is too large for the service.",
        429 => " Too many calls: wait, and try again.",
        >= 500 => " The service failed; the call may be tried again later.",
        _ => "",
    };

    private static bool IsTimeout(Exception exception, Deadline deadline) =>
        exception is OperationCanceledException && (deadline.HasPassed || exception.InnerException is TimeoutException);

    /// <summary>.NET tells both of its time limits the same way; without one of the HTTP client it can only be the handler's, which bounds connecting alone.</summary>
    private static bool IsConnectTimeout(CallContext context, Exception exception, Deadline deadline) =>
        exception is OperationCanceledException { InnerException: TimeoutException } && !deadline.HasPassed && context.Http.Timeout == Timeout.InfiniteTimeSpan;

    private static string TimeoutAdvice(CallContext context, Deadline deadline) =>
        $"The client waits for {Seconds(deadline.Timeout)} (ApiClientOptions.Timeout), and the HTTP client for {Seconds(context.Http.Timeout)}. The service may have received the request.";

    private static string Seconds(TimeSpan time) =>
        time == Timeout.InfiniteTimeSpan ? "as long as it takes" : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} seconds");
}
