namespace Venice;

/// <summary>What is known about a payment that was sent.</summary>
public enum TopUpOutcome
{
    /// <summary>The credit was bought: the service said so, or lists it among the wallet's transactions.</summary>
    Credited,

    /// <summary>The answer was lost, and the service does not list the payment. It may still be carried out until <see cref="TopUpResult.ValidUntil"/>.</summary>
    NotSeen,

    /// <summary>The answer was lost, and the service could not be asked either. Look again with <see cref="VeniceWallet.CheckTopUpAsync"/> before paying again.</summary>
    Unknown,
}
