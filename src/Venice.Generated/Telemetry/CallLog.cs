using Microsoft.Extensions.Logging;

namespace Venice;

/// <summary>What is logged.</summary>
internal static partial class CallLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation} ({Model}) was answered after {Attempts} attempts in {Seconds:0.000} s.")]
    public static partial void Done(ILogger logger, string operation, string? model, int attempts, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} ({Model}) failed after {Attempts} attempts and {Seconds:0.000} s: {Error}. Charged: {Outcome}. Request id: {RequestId}.")]
    public static partial void Failed(ILogger logger, string operation, string? model, int attempts, double seconds, string error, CallOutcome outcome, string? requestId);

    [LoggerMessage(3, LogLevel.Information, "{Operation} ({Model}) is sent again in {Seconds:0.0} s: attempt {Attempt} was answered with {Status}.")]
    public static partial void Repeating(ILogger logger, string operation, string? model, int attempt, int? status, double seconds);

    [LoggerMessage(4, LogLevel.Error, "The service has blocked the caller for too many failed requests; nothing is sent for {Seconds:0} s.")]
    public static partial void Blocked(ILogger logger, double seconds);

    [LoggerMessage(5, LogLevel.Warning, "The rate limits of the key could not be asked for ({Error}); the client goes on without them.")]
    public static partial void RateLimitsUnknown(ILogger logger, string error);

    [LoggerMessage(6, LogLevel.Warning, "The model {Model} is to be retired on {Date:yyyy-MM-dd}; the service suggests {Replacement}.")]
    public static partial void Deprecated(ILogger logger, string model, DateTimeOffset? date, string? replacement);
}
