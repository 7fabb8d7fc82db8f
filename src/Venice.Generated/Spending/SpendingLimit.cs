namespace Venice;

/// <summary>What a client may spend, in US dollars, by the catalogue's prices. A call that would go beyond it is not sent: <see cref="VeniceSpendingLimitException"/>.</summary>
/// <remarks>
/// <para>Each paid call reserves its price before it is sent, so that calls at the same time cannot spend the same dollar. A call that surely was not charged gives it
/// back; one that was, or may have been, keeps it. The catalogue's prices are asked for when they are not there or have become old.</para>
/// <para>The limit is this client's, in this process; it knows nothing of other clients of the account.</para>
/// </remarks>
public sealed class SpendingLimit
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(366);

    /// <summary>The most that one call may cost, all its pictures together; no limit when <see langword="null"/>.</summary>
    /// <value>0 or more.</value>
    public decimal? PerCallUsd { get; set; }

    /// <summary>The most that all calls of any stretch of time as long as <see cref="Window"/> may cost; no limit when <see langword="null"/>.</summary>
    /// <value>0 or more.</value>
    public decimal? PerWindowUsd { get; set; }

    /// <summary>The length of that stretch; a day by default. What was spent counts for at most a sixtieth longer.</summary>
    /// <value>Greater than zero and at most 366 days.</value>
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// What to reserve for each part of a call that has no published price (see <see cref="PriceGap"/>): a web search, a rewritten prompt. Calls with such a part are
    /// refused when it is <see langword="null"/>; calls for which the catalogue has no price at all always are.
    /// </summary>
    /// <value>0 or more.</value>
    public decimal? AllowanceUsd { get; set; }

    /// <summary>What is wrong with it; <see langword="null"/> when nothing is.</summary>
    internal string? Problem =>
        PerCallUsd < 0 || PerWindowUsd < 0 || AllowanceUsd < 0 ? "an amount is below nothing"
        : Window <= TimeSpan.Zero || Window > LongestWindow ? "its window has to be greater than zero and at most 366 days"
        : null;

    /// <summary>As it is now: later changes do not reach the client.</summary>
    internal SpendingLimit Copy() => new() { PerCallUsd = PerCallUsd, PerWindowUsd = PerWindowUsd, Window = Window, AllowanceUsd = AllowanceUsd };
}
