using System.ComponentModel.DataAnnotations;

namespace Venice;

/// <summary>
/// What is sent again by itself. Work that costs something is repeated only when the service answered that it did not do it (429, 503): the service knows no
/// idempotency key, so anything else might be paid twice. Questions are repeated after every passing trouble. A payment never is.
/// </summary>
public sealed class VeniceRetryOptions
{
    /// <summary>How often a call is sent again at most; 3 by default, and 0 for never.</summary>
    /// <value>0 to 20.</value>
    [Range(0, 20)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// Whether work that costs something is repeated after 500 too; <see langword="false"/> by default. The service says that it failed then, but not at which point.
    /// </summary>
    public bool RetryServerErrors { get; set; }

    /// <summary>The wait before the first repeat, when the service does not say how long; a second by default. It doubles with every repeat, and chance shifts it by a quarter.</summary>
    /// <value>Greater than zero and at most 49 days.</value>
    [TimeLimit(IsFinite = true)]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest wait before a repeat; 65 seconds by default: the minute that rate limits count, and what a clock that tells whole seconds is short of. When the
    /// service asks for more, the call fails at once and tells how long.
    /// </summary>
    /// <value>Greater than zero and at most 49 days.</value>
    [TimeLimit(IsFinite = true)]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(65);
}
