namespace Venice;

/// <summary>A payment that was sent, and what became of it.</summary>
public sealed class TopUpResult
{
    internal TopUpResult(TopUpOutcome outcome, SentPayment payment)
    {
        Outcome = outcome;
        Payment = payment;
    }

    /// <summary>Whether the credit was bought.</summary>
    public TopUpOutcome Outcome { get; }

    /// <summary>The amount that was signed, in US dollars.</summary>
    public decimal AmountUsd => Payment.AmountUsd;

    /// <summary>The credit that was added, in US dollars; <see langword="null"/> when it is not known.</summary>
    public decimal? CreditedUsd { get; internal init; }

    /// <summary>The wallet's credit after it, in US dollars; <see langword="null"/> when it is not known.</summary>
    public decimal? BalanceUsd { get; internal init; }

    /// <summary>The service's name for the payment, or for its transaction; <see langword="null"/> when it is not known.</summary>
    public string? PaymentId { get; internal init; }

    /// <summary>The transaction on the network, as the service tells it; <see langword="null"/> when it does not.</summary>
    public string? TransactionHash { get; internal init; }

    /// <summary>Until when the signed payment can be carried out. After that it is void if it was not.</summary>
    public DateTimeOffset ValidUntil => Payment.ValidUntil;

    /// <summary>The nonce that was signed, as 0x and 64 hexadecimal digits: the token's contract tells by it (<c>authorizationState</c>) whether the payment was carried out.</summary>
    public string Nonce => Payment.Nonce;

    /// <summary>Why there was no answer; <see langword="null"/> when there was one.</summary>
    public VeniceException? Failure { get; internal init; }

    /// <summary>The outcome and the amount.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Outcome}: {AmountUsd} USD");

    internal SentPayment Payment { get; }
}
