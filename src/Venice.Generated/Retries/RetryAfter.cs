using System.Globalization;
using Venice.OpenApi;

namespace Venice;

/// <summary>How long an answer asks to wait.</summary>
internal static class RetryAfter
{
    private const double SmallestMilliseconds = 1e12;
    private const double SmallestSeconds = 1e9;

    /// <summary>A server may say anything; <see cref="Task.Delay(TimeSpan)"/> takes no more than 49 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>As <c>Retry-After</c> says (seconds, a date, or an instant in seconds or milliseconds, told apart by their size); else until the rate limit is reset.</summary>
    /// <returns><see langword="null"/> when nothing is said, or a time that is past.</returns>
    public static TimeSpan? Of(ApiHeaders? headers, TimeProvider timeProvider)
    {
        if (headers is null)
        {
            return null;
        }

        // a date is measured against the service's own clock, which the answer tells
        var now = headers.GetDateTime("Date") ?? timeProvider.GetUtcNow();
        var until = double.TryParse(headers.GetString("Retry-After"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? InstantOf(number, now)
            : headers.GetDateTime("Retry-After");
        until ??= RateLimitStatus.From(headers) is { Remaining: not > 0, ResetsAt: { } reset } ? reset : null;
        return until > now ? Bounded(until.Value - now) : null;
    }

    private static DateTimeOffset? InstantOf(double number, DateTimeOffset now) => number switch
    {
        >= SmallestMilliseconds and < 2.5e14 => DateTimeOffset.UnixEpoch.AddMilliseconds(number),
        >= SmallestSeconds and < SmallestMilliseconds => DateTimeOffset.UnixEpoch.AddSeconds(Math.Min(number, 2.5e11)),
        >= 0 and < SmallestSeconds => now.AddSeconds(Math.Min(number, Longest.TotalSeconds)),
        _ => null,
    };

    private static TimeSpan Bounded(TimeSpan wait) => wait < Longest ? wait : Longest;
}
