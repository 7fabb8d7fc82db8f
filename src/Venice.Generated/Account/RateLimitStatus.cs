using Venice.OpenApi;

namespace Venice;

/// <summary>Where the rate limit stands. Each member is <see langword="null"/> when the service did not tell it.</summary>
/// <param name="Limit">How many requests are allowed in the period.</param>
/// <param name="Remaining">How many requests are left in it.</param>
/// <param name="ResetsAt">When the next period begins.</param>
public sealed record RateLimitStatus(long? Limit, long? Remaining, DateTimeOffset? ResetsAt)
{
    /// <summary>Documented as seconds and seen as milliseconds: a number this large can only be milliseconds.</summary>
    private const long SmallestMilliseconds = 1_000_000_000_000;

    /// <summary>A number below this is no date of this century, so it is not taken for one.</summary>
    private const long SmallestSeconds = 1_000_000_000;

    private const long LargestMilliseconds = 253_402_300_799_999;

    internal const string RemainingHeader = "x-ratelimit-remaining-requests";

    internal static RateLimitStatus From(ApiHeaders headers) => new(
        headers.GetInt64("x-ratelimit-limit-requests"),
        headers.GetInt64(RemainingHeader),
        InstantOf(headers.GetInt64("x-ratelimit-reset-requests")));

    private static DateTimeOffset? InstantOf(long? value) => value switch
    {
        >= SmallestMilliseconds and <= LargestMilliseconds => DateTimeOffset.FromUnixTimeMilliseconds(value.Value),
        >= SmallestSeconds and < SmallestMilliseconds when value <= LargestMilliseconds / 1000 => DateTimeOffset.FromUnixTimeSeconds(value.Value),
        _ => null,
    };
}
