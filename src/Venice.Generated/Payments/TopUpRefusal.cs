namespace Venice;

/// <summary>Why a payment was not signed.</summary>
public enum TopUpRefusal
{
    /// <summary>The amount is above <see cref="TopUpLimits.MaximumUsd"/>.</summary>
    AboveLimit,

    /// <summary>The service asks for more than the amount.</summary>
    BelowMinimum,

    /// <summary>The service offers no payment on the token's network.</summary>
    Network,

    /// <summary>The service names another token, or another contract, than <see cref="TopUpLimits.Token"/>.</summary>
    Token,

    /// <summary>The service names another receiver than <see cref="TopUpLimits.Receiver"/>, or none that can be paid.</summary>
    Receiver,

    /// <summary>The service's offer cannot be understood.</summary>
    Offer,

    /// <summary>The wallet's transactions cannot be read, by which a payment is found whose answer is lost.</summary>
    History,

    /// <summary>An earlier payment of this client may still be carried out.</summary>
    EarlierPayment,
}
