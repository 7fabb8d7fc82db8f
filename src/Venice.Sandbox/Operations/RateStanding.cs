namespace Venice.Sandbox.Operations;

/// <summary>Where a caller stands with the rate limit.</summary>
/// <param name="Limit">Requests a minute.</param>
/// <param name="Remaining">Requests left in this minute.</param>
/// <param name="ResetsAt">When the next minute begins, in Unix seconds.</param>
/// <param name="IsExceeded">Whether this request is one too many.</param>
internal readonly record struct RateStanding(int Limit, int Remaining, long ResetsAt, bool IsExceeded);
