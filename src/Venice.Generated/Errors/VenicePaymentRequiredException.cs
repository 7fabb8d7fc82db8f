using Venice.OpenApi;

namespace Venice;

/// <summary>The request has to be paid for first (402). Nothing was done, and nothing was charged.</summary>
public sealed class VenicePaymentRequiredException : VeniceApiException
{
    internal VenicePaymentRequiredException(ErrorFacts facts)
        : base(facts)
    {
        Error = (facts.Cause as ApiException<PaymentRequiredError>)?.Error;
        TopUpOptions = (facts.Cause as ApiException<X402TopUpRequired>)?.Error is { } options ? options with { ContractViolations = ContractViolations } : null;
        TopUp = TopUpOffer.From(Error);
        PaymentOptions = Error?.X402PaymentDiscovery?.Accepts is { Count: > 0 } accepts ? accepts : PaymentRequiredHeader.Read(Headers);
        Reason = ReasonOf(facts.Body);
    }

    /// <summary>Why.</summary>
    public PaymentRequiredReason Reason { get; }

    /// <summary>The error as the service sent it to an image operation; <see langword="null"/> when it was unreadable or another operation's.</summary>
    public PaymentRequiredError? Error { get; }

    /// <summary>How a wallet can buy credit, when it has too little; <see langword="null"/> for accounts and for callers who showed neither key nor wallet.</summary>
    public TopUpOffer? TopUp { get; }

    /// <summary>The ways to pay that <c>POST /x402/top-up</c> listed; <see langword="null"/> for other operations.</summary>
    public X402TopUpRequired? TopUpOptions { get; }

    /// <summary>The ways to pay that the body or, without one there, the <c>PAYMENT-REQUIRED</c> header lists; empty when neither does. Check them before signing anything.</summary>
    public IReadOnlyList<X402PaymentOption> PaymentOptions { get; }

    private PaymentRequiredReason ReasonOf(ErrorBody body)
    {
        if (TopUpOptions is not null)
        {
            return PaymentRequiredReason.TopUp;
        }

        if (TopUp is not null)
        {
            return PaymentRequiredReason.WalletBalance;
        }

        if (PaymentOptions.Count > 0)
        {
            return PaymentRequiredReason.NoCredential;
        }

        var words = $"{body.Code} {body.Message}".Replace('_', ' ');
        return words.Contains("spend", StringComparison.OrdinalIgnoreCase) && words.Contains("limit", StringComparison.OrdinalIgnoreCase) ? PaymentRequiredReason.KeySpendingLimit
            : words.Contains("insufficient", StringComparison.OrdinalIgnoreCase) || words.Contains("balance", StringComparison.OrdinalIgnoreCase) ? PaymentRequiredReason.AccountBalance
            : PaymentRequiredReason.Unknown;
    }
}
