namespace Venice;

/// <content>Models and money.</content>
public sealed partial class VeniceClientOptions
{
    /// <summary>What happens when a request does not fit the chosen model; by default it is sent, and the result says what did not fit.</summary>
    public ModelCheckMode ModelChecks { get; set; }

    /// <summary>How long what the service told about its models and prices is taken for true; an hour by default.</summary>
    /// <value>Greater than zero and at most 49 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    [TimeLimit]
    public TimeSpan CatalogueLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What the client may spend; no limit when <see langword="null"/>.</summary>
    [SoundSpendingLimit]
    public SpendingLimit? SpendingLimit { get; set; }
}
