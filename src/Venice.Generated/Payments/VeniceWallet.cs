namespace Venice;

/// <summary>Credit of a crypto wallet. Set <see cref="VeniceClientOptions.WalletSignIn"/>; only the wallet that signs may ask about itself.</summary>
public sealed class VeniceWallet
{
    private readonly VeniceApiClient _api;

    internal VeniceWallet(VeniceApiClient api) => _api = api;

    /// <summary>The credit that a wallet has left.</summary>
    /// <param name="walletAddress">An EVM address (0x and 40 hexadecimal digits) or a Solana address (32 to 44 base58 characters).</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceValidationException">The address is none.</exception>
    /// <exception cref="VeniceApiException">The signature is missing, wrong or another wallet's; the service failed, or answered with something unusable.</exception>
    public async Task<X402Balance> GetBalanceAsync(string walletAddress, CancellationToken cancellationToken = default) =>
        (await _api.X402.GetX402BalanceAsync(new() { WalletAddress = walletAddress }, cancellationToken).ConfigureAwait(false)).Value.Data;

    /// <summary>A page of the charges and payments of a wallet.</summary>
    /// <param name="walletAddress">An EVM address (0x and 40 hexadecimal digits) or a Solana address (32 to 44 base58 characters).</param>
    /// <param name="limit">How many at most, 1 to 100; the service takes 50 when it is <see langword="null"/>.</param>
    /// <param name="offset">How many to skip, from 0; none when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceValidationException">The address is none, or a number is out of its range.</exception>
    /// <exception cref="VeniceApiException">The signature is missing, wrong or another wallet's; the service failed, or answered with something unusable.</exception>
    public async Task<X402TransactionPage> ListTransactionsAsync(string walletAddress, int? limit = null, int? offset = null, CancellationToken cancellationToken = default) =>
        (await _api.X402.GetX402TransactionsAsync(
            new() { WalletAddress = walletAddress, Limit = limit, Offset = offset },
            cancellationToken).ConfigureAwait(false)).Value.Data;

    /// <summary>Asks for the ways to pay. Nothing is charged.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public async Task<X402TopUpRequired> GetTopUpOptionsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await _api.X402.TopUpX402BalanceAsync(new(), cancellationToken).ConfigureAwait(false);
        }
        catch (VenicePaymentRequiredException exception) when (exception.TopUpOptions is { } options)
        {
            return options; // the protocol answers the question with an error
        }

        throw new InvalidOperationException("The service took a payment that was not made.");
    }

    /// <summary>Buys credit. Never sent twice by itself; after a lost answer look at the balance before paying again.</summary>
    /// <param name="paymentSignature">The signed payment, as base64 of an x402 version 2 payload.</param>
    /// <param name="cancellationToken">Gives up waiting; the payment may be taken all the same.</param>
    /// <exception cref="VenicePaymentRequiredException">The payment was not accepted; the exception lists the ways to pay.</exception>
    /// <exception cref="VeniceApiException">The payment is invalid, the service failed, or it answered with something unusable.</exception>
    public async Task<X402TopUp> TopUpAsync(string paymentSignature, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(paymentSignature);
        return (await _api.X402.TopUpX402BalanceAsync(new() { PaymentSignature = paymentSignature }, cancellationToken).ConfigureAwait(false)).Value.Data;
    }
}
