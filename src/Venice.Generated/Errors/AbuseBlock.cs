namespace Venice;

/// <summary>
/// The 429 of callers whose requests keep failing ("Too many failed attempts (&gt; 20) …", or of requests for unsupported features). It ends when its half minute has
/// passed and not before; each request until then counts again. Only its words tell it from the 429 of a rate limit.
/// </summary>
internal static class AbuseBlock
{
    /// <summary>How long it lasts when the answer does not say.</summary>
    public static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);

    public static bool IsMeant(ErrorBody body) =>
        body.Message is { } message
        && (message.Contains("failed attempts", StringComparison.OrdinalIgnoreCase)
            || message.Contains("failed requests", StringComparison.OrdinalIgnoreCase)
            || (message.Contains("too many", StringComparison.OrdinalIgnoreCase) && message.Contains("unsupported", StringComparison.OrdinalIgnoreCase)));
}
