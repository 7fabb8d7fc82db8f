namespace Venice;

/// <summary>Why a client did not send a call.</summary>
internal enum HeldBackReason
{
    /// <summary>So many requests failed that the service would block the caller, or has.</summary>
    Failures,

    /// <summary>The model's rate limit is used up for longer than the call may take.</summary>
    RateLimit,

    /// <summary>No place among the requests under way became free in the time of the call.</summary>
    TooManyUnderWay,
}
