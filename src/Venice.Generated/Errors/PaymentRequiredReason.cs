namespace Venice;

/// <summary>Why something has to be paid for first.</summary>
public enum PaymentRequiredReason
{
    /// <summary>The service does not say.</summary>
    Unknown,

    /// <summary>The account of the API key has too little left.</summary>
    AccountBalance,

    /// <summary>The API key may not spend more; a new key may begin with a limit of zero.</summary>
    KeySpendingLimit,

    /// <summary>The wallet has too little credit: top it up.</summary>
    WalletBalance,

    /// <summary>Neither an API key nor a wallet was shown.</summary>
    NoCredential,

    /// <summary>A top-up was asked for without a payment: the ways to pay are listed.</summary>
    TopUp,
}
