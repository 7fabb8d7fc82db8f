namespace Venice.Cli.Connections;

/// <summary>What was said on the command line about how to reach the service.</summary>
internal sealed record ConnectionSettings(string? KeyFile, string? BaseUrl, double? TimeoutSeconds)
{
    private const double ShortestTimeout = 0.001;
    private const double LongestTimeout = 24 * 60 * 60;

    /// <summary>The most that the call may cost, in US dollars.</summary>
    public decimal? MaxSpendUsd { get; init; }

    public SpendingLimit? SpendingLimit => MaxSpendUsd switch
    {
        null => null,
        >= 0 => new() { PerCallUsd = MaxSpendUsd },
        _ => throw new UsageException("--max-spend takes an amount that is not below 0."),
    };

    public TimeSpan? Timeout => TimeoutSeconds switch
    {
        null => null,
        >= ShortestTimeout and <= LongestTimeout => TimeSpan.FromSeconds(TimeoutSeconds.Value),
        _ => throw new UsageException("--timeout takes a number of seconds greater than 0, and at most a day's."),
    };

    public Uri? BaseAddress => BaseUrl is null ? null
        : Uri.TryCreate(BaseUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri
        : throw new UsageException("--base-url takes an absolute http or https address.");
}
