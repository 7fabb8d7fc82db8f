namespace Venice.Cli.Contracts;

/// <summary>What was said on the command line about a verification.</summary>
internal sealed record VerifySettings(string? Url, string? StateUrl, IReadOnlyList<string> Includes, decimal? MaxSpendUsd, string? Engine, string? KeyFile, double? TimeoutSeconds)
{
    /// <summary>Whether that may be sent of which nobody knows what it costs.</summary>
    public bool AllowUnknownPrice { get; init; }

    private const double DefaultTimeout = 60;
    private const double LongestTimeout = 3600;

    public Uri? Address => Web(Url, "--url");

    public Uri? StateAddress => Web(StateUrl, "--state-url");

    public double Timeout => TimeoutSeconds switch
    {
        null => DefaultTimeout,
        > 0 and <= LongestTimeout => TimeoutSeconds.Value,
        _ => throw new UsageException("--timeout takes a number of seconds greater than 0, and at most an hour's."),
    };

    public decimal? MaxSpend => MaxSpendUsd is < 0 ? throw new UsageException("--max-spend takes an amount that is not below 0.") : MaxSpendUsd;

    private static Uri? Web(string? text, string option) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 ? uri
        : throw new UsageException($"{option} takes an absolute http or https address.");
}
