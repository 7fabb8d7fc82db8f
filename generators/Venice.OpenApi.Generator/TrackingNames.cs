namespace Venice.OpenApi.Generator;

/// <summary>The names of the pipeline's steps, for tests that ask which of them ran again.</summary>
internal static class TrackingNames
{
    public const string Files = nameof(Files);
    public const string Inputs = nameof(Inputs);
    public const string Contracts = nameof(Contracts);
    public const string Findings = nameof(Findings);
    public const string Models = nameof(Models);
    public const string Records = nameof(Records);
    public const string Enums = nameof(Enums);
    public const string Unions = nameof(Unions);
    public const string Headers = nameof(Headers);
    public const string Interfaces = nameof(Interfaces);
    public const string Clients = nameof(Clients);
    public const string Resolvers = nameof(Resolvers);
    public const string Lines = nameof(Lines);
    public const string RefitReferences = nameof(RefitReferences);
    public const string RefitFindings = nameof(RefitFindings);
    public const string RefitApis = nameof(RefitApis);
}
