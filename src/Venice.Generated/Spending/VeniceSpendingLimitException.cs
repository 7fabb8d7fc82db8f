namespace Venice;

/// <summary>The call would go beyond the client's own <see cref="SpendingLimit"/>. Nothing was sent, and nothing was charged.</summary>
public sealed class VeniceSpendingLimitException : VeniceException
{
    internal VeniceSpendingLimitException(string operationId, SpendingRefusal refusal, PriceEstimate estimate, decimal? limitUsd, decimal? remainingUsd, TimeSpan? retryAfter)
        : base(Sentence(refusal, estimate, limitUsd, remainingUsd), null, operationId)
    {
        Refusal = refusal;
        Estimate = estimate;
        LimitUsd = limitUsd;
        RemainingUsd = remainingUsd;
        RetryAfter = retryAfter;
    }

    /// <summary>Which limit it was.</summary>
    public SpendingRefusal Refusal { get; }

    /// <summary>What the call would have cost.</summary>
    public PriceEstimate Estimate { get; }

    /// <summary>The limit, in US dollars; <see langword="null"/> when the price is not known.</summary>
    public decimal? LimitUsd { get; }

    /// <summary>What is left of it, in US dollars; <see langword="null"/> when the price is not known.</summary>
    public decimal? RemainingUsd { get; }

    /// <summary>When there will be room in the window, if nothing else is spent; <see langword="null"/> when waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; }

    private static string Sentence(SpendingRefusal refusal, PriceEstimate estimate, decimal? limit, decimal? remaining) => refusal switch
    {
        SpendingRefusal.Call => $"The call would cost {estimate}; one call may cost {PriceEstimate.Text(limit ?? 0)} USD. Nothing was sent.",
        SpendingRefusal.Window => $"The call would cost {estimate}; {PriceEstimate.Text(remaining ?? 0)} USD of {PriceEstimate.Text(limit ?? 0)} USD are left. Nothing was sent.",
        _ => $"What the call would cost is not known well enough for the spending limit ({estimate}). Nothing was sent; {nameof(SpendingLimit.AllowanceUsd)} sets money aside for what has no published price.",
    };
}
