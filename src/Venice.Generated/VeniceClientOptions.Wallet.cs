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
    public WalletSignInOptions WalletSignIn { get; } = new();

    /// <summary>Tells the time for what wallets sign: <see cref="TimeProvider"/>, unless a test has waits for payments pass at once, but not the time limits of calls.</summary>
    internal TimeProvider WalletTime { get => field ?? TimeProvider; set; }
}
