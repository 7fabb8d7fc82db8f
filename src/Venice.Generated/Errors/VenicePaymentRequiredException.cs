using Venice.OpenApi;

namespace Venice;

/// <summary>The request has to be paid for first (402). Nothing was done, and nothing was charged.</summary>
public sealed class VenicePaymentRequiredException : VeniceApiException
{
    internal VenicePaymentRequiredException(ApiException exception, ErrorBody body, string message, PaymentRequiredError? error, X402TopUpRequired? topUpOptions)
        : base(exception, body, mayHaveBeenCharged: false, message)
    {
        Error = error;
        TopUpOptions = topUpOptions;
        TopUp = TopUpOffer.From(error);
    }

    /// <summary>The error as the service sent it to an image operation; <see langword="null"/> when it was unreadable or another operation's.</summary>
    public PaymentRequiredError? Error { get; }

    /// <summary>How a wallet can buy credit, when it has too little; <see langword="null"/> for accounts and for callers who showed neither key nor wallet.</summary>
    public TopUpOffer? TopUp { get; }

    /// <summary>The ways to pay that <c>POST /x402/top-up</c> listed; <see langword="null"/> for other operations.</summary>
    public X402TopUpRequired? TopUpOptions { get; }
}
