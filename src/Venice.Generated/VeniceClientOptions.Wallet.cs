namespace Venice;

/// <content>Wallets.</content>
public sealed partial class VeniceClientOptions
{
    /// <summary>
    /// The wallet that signs in where no API key is set, and that <see cref="VeniceClient.Wallet"/> is about. It is asked for a new signature for every attempt, and not
    /// disposed with the client.
    /// </summary>
    public IWalletSigner? Wallet { get; set; }

    /// <summary>How the wallet signs in.</summary>
    public WalletSignInOptions WalletSignIn { get; set; } = new();

    /// <summary>Tells the time for what wallets sign.</summary>
    internal TimeProvider WalletTime { get; set; } = TimeProvider.System;
}
