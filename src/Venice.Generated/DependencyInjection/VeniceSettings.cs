namespace Venice;

/// <summary>What configuration may say of a client; what it leaves out stays as it is. The binder's emitted code sets it.</summary>
internal sealed class VeniceSettings
{
    public Uri? BaseAddress { get; set; }

    public string? ApiKey { get; set; }

    public string? ApiKeyFile { get; set; }

    public TimeSpan? Timeout { get; set; }

    public TimeSpan? AttemptTimeout { get; set; }

    public long? MaxJsonBytes { get; set; }

    public bool? ValidateRequests { get; set; }

    public string? UserAgent { get; set; }

    public ModelCheckMode? ModelChecks { get; set; }

    public TimeSpan? CatalogueLifetime { get; set; }

    public SpendingLimit? SpendingLimit { get; set; }

    public RetrySettings Retry { get; set; } = new();

    public LimitSettings Limits { get; set; } = new();

    public void ApplyTo(VeniceClientOptions options)
    {
        options.BaseAddress = BaseAddress ?? options.BaseAddress;
        options.ApiKey = ApiKey ?? options.ApiKey;
        options.ApiKeyFile = ApiKeyFile ?? options.ApiKeyFile;
        options.Timeout = Timeout ?? options.Timeout;
        options.AttemptTimeout = AttemptTimeout ?? options.AttemptTimeout;
        options.MaxJsonBytes = MaxJsonBytes ?? options.MaxJsonBytes;
        options.ValidateRequests = ValidateRequests ?? options.ValidateRequests;
        options.UserAgent = UserAgent ?? options.UserAgent;
        options.ModelChecks = ModelChecks ?? options.ModelChecks;
        options.CatalogueLifetime = CatalogueLifetime ?? options.CatalogueLifetime;
        options.SpendingLimit = SpendingLimit ?? options.SpendingLimit;
        options.Retry.MaxRetries = Retry.MaxRetries ?? options.Retry.MaxRetries;
        options.Retry.RetryServerErrors = Retry.RetryServerErrors ?? options.Retry.RetryServerErrors;
        options.Retry.BaseDelay = Retry.BaseDelay ?? options.Retry.BaseDelay;
        options.Retry.MaxDelay = Retry.MaxDelay ?? options.Retry.MaxDelay;
        options.Limits.FailureBudget = Limits.FailureBudget ?? options.Limits.FailureBudget;
        options.Limits.MaxConcurrentRequests = Limits.MaxConcurrentRequests ?? options.Limits.MaxConcurrentRequests;
        options.Limits.AskForRateLimits = Limits.AskForRateLimits ?? options.Limits.AskForRateLimits;
    }
}
