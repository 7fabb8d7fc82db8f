namespace Venice;

/// <summary>What a client may spend, in US dollars, by the catalogue's prices. A call that would go beyond it is not sent: <see cref="VeniceSpendingLimitException"/>.</summary>
/// <remarks>
/// <para>Each paid call reserves its price before it is sent, so that calls at the same time cannot spend the same dollar. A call that surely was not charged gives it
/// back; one that was, or may have been, keeps it. The catalogue's prices are asked for when they are not there or have become old.</para>
/// <para>The limit is this client's, in this process; it knows nothing of other clients of the account.</para>
/// </remarks>
public sealed class SpendingLimit
{
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

    internal SpendingLimit Checked()
    {
        foreach (var amount in (ReadOnlySpan<decimal?>)[PerCallUsd, PerWindowUsd, AllowanceUsd])
        {
            if (amount < 0)
            {
                throw new ArgumentException("An amount of the spending limit is below nothing.");
            }
        }

        if (Window <= TimeSpan.Zero || Window > TimeSpan.FromDays(366))
        {
            throw new ArgumentException("The spending limit's window is more than nothing, and at most a year.");
        }

        return new() { PerCallUsd = PerCallUsd, PerWindowUsd = PerWindowUsd, Window = Window, AllowanceUsd = AllowanceUsd };
    }
}
