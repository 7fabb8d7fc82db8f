using System.ComponentModel.DataAnnotations;

namespace Venice;

/// <summary>What holds calls of one client back before the service would refuse them.</summary>
public sealed class VeniceLimitOptions
{
    /// <summary>
    /// How many requests may fail in 30 seconds before the client sends no more of them until the time has passed; 45 by default, and 0 for no such limit. The service
    /// blocks callers after 50; it used to after 20.
    /// </summary>
    /// <value>0 to 100,000.</value>
    /// <remarks>So many requests at most are under way at once, since each of them might fail.</remarks>
    [Range(0, 100_000)]
    public int FailureBudget { get; set; } = 45;

    /// <summary>How many requests may be under way at once; any number when <see langword="null"/>, the default. Others wait for their turn.</summary>
    /// <value>1 to 100,000.</value>
    [Range(1, 100_000)]
    public int? MaxConcurrentRequests { get; set; }

    /// <summary>
    /// Whether the client asks for the key's rate limits (<see cref="VeniceAccount.GetRateLimitsAsync"/>) before its first call that costs something, and keeps to them
    /// from then on; <see langword="false"/> by default. It keeps to them anyway once they were asked for, and to what the headers of answers tell.
    /// </summary>
    public bool AskForRateLimits { get; set; }
}
