namespace Venice;

/// <summary>
/// The crypto wallet of a client: what credit it has, what was charged, and how more is bought. Needs <see cref="VeniceClientOptions.Wallet"/>, beside an API key or
/// without one. Safe to use from several threads; payments go one after another.
/// </summary>
public class VeniceWallet
{
    private const string NoWallet = "This client has no wallet: make it with new VeniceClient(signer), or set VeniceClientOptions.Wallet.";

    private readonly VeniceApiClient _api;
    private readonly IWalletSigner? _signer;
    private readonly TopUp _topUp;

    /// <summary>For a stand-in in tests, which overrides what is called.</summary>
    protected VeniceWallet() => (_api, _topUp) = (null!, null!);

    internal VeniceWallet(VeniceApiClient api, VeniceClientOptions options)
    {
        (_api, _signer) = (api, options.Wallet);
        _topUp = new TopUp(this, api, options.WalletTime);
    }

    /// <summary>The wallet's address.</summary>
    /// <exception cref="InvalidOperationException">The client has no wallet.</exception>
    public virtual string Address => Signer.Address;

    internal IWalletSigner Signer => _signer ?? throw new InvalidOperationException(NoWallet);

    /// <summary>The credit that the wallet has left. Free.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The client has no wallet.</exception>
    /// <exception cref="VeniceApiException">The sign-in was refused (<c>X402_INVALID_SIGN_IN</c>), the service failed, or it answered with something unusable.</exception>
    public virtual async Task<X402Balance> GetBalanceAsync(CancellationToken cancellationToken = default)
    {
        var answer = await _api.X402.GetX402BalanceAsync(new() { WalletAddress = Address }, cancellationToken).ConfigureAwait(false);
        return answer.Value.Data with { ContractViolations = answer.ContractViolations };
    }

    /// <summary>A page of the wallet's charges and payments, the newest first. Free.</summary>
    /// <param name="limit">How many at most, 1 to 100; the service takes 50 when it is <see langword="null"/>.</param>
    /// <param name="offset">How many to skip, from 0; none when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The client has no wallet.</exception>
    /// <exception cref="VeniceValidationException">A number is out of its range.</exception>
    /// <exception cref="VeniceApiException">The sign-in was refused (<c>X402_INVALID_SIGN_IN</c>), the service failed, or it answered with something unusable.</exception>
    public virtual async Task<X402TransactionPage> GetTransactionsAsync(int? limit = null, int? offset = null, CancellationToken cancellationToken = default)
    {
        var answer = await _api.X402.GetX402TransactionsAsync(new() { WalletAddress = Address, Limit = limit, Offset = offset }, cancellationToken).ConfigureAwait(false);
        return answer.Value.Data with { ContractViolations = answer.ContractViolations };
    }

    /// <summary>Asks for the ways to pay. Nothing is signed or charged, and no wallet is needed.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public virtual async Task<X402TopUpRequired> GetTopUpOptionsAsync(CancellationToken cancellationToken = default)
    {
        var refusal = await AskForOffersAsync(cancellationToken).ConfigureAwait(false);
        return refusal.TopUpOptions ?? throw refusal;
    }

    /// <summary>
    /// Buys credit: asks for the ways to pay, holds the one on the token's network against the limits, has the wallet sign a transfer of just this amount, and sends it once.
    /// </summary>
    /// <param name="amountUsd">The amount, in US dollars, no finer than the token's smallest unit. The service takes five and more.</param>
    /// <param name="limits">What the payment may be.</param>
    /// <param name="cancellationToken">
    /// Gives up until the payment is sent; after that, only the waiting for its answer: the outcome is then <see cref="TopUpOutcome.Unknown"/>.
    /// </param>
    /// <returns>
    /// What became of the payment. When its answer is lost, the wallet's transactions and balance are read instead of paying again, for up to <see cref="TopUpLimits.LookFor"/>.
    /// </returns>
    /// <exception cref="InvalidOperationException">The client has no wallet, or it is none of an EVM network; for Solana, hand a payment of your own to <see cref="IVeniceX402Api"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not more than nothing, or finer than the token.</exception>
    /// <exception cref="VeniceTopUpRefusedException">The payment would break the limits, or an earlier one may still be carried out. Nothing was signed.</exception>
    /// <exception cref="VeniceApiException">The service refused the payment, or failed before it was sent: nothing was paid.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up before the payment was sent.</exception>
    public virtual Task<TopUpResult> TopUpAsync(decimal amountUsd, TopUpLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amountUsd);
        return _topUp.PayAsync(amountUsd, limits, cancellationToken);
    }

    /// <summary>Looks once more for a payment whose answer was lost. Pays nothing.</summary>
    /// <param name="payment">What <see cref="TopUpAsync"/> gave.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What is known now; the same when it was credited already.</returns>
    public virtual Task<TopUpResult> CheckTopUpAsync(TopUpResult payment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return _topUp.CheckAsync(payment, cancellationToken);
    }

    /// <summary>A page by which a payment is looked for: not one that lacks a part of its list, which would be read as an empty one.</summary>
    /// <returns><see langword="null"/> when the answer lacks something that counts.</returns>
    internal async Task<X402TransactionPage?> ReadTransactionsAsync(int limit, int offset, CancellationToken cancellationToken)
    {
        var answer = await _api.X402.GetX402TransactionsAsync(new() { WalletAddress = Address, Limit = limit, Offset = offset }, cancellationToken).ConfigureAwait(false);
        return answer.ContractViolations.Any(static violation => IsOfTheList(violation.Path)) ? null : answer.Value?.Data;

        static bool IsOfTheList(string path) => path is "" or "data" or "data.transactions"
            || (path.StartsWith("data.transactions[", StringComparison.Ordinal) && (path[^1] is ']' || path.EndsWith(".id", StringComparison.Ordinal) || path.EndsWith(".amount", StringComparison.Ordinal)));
    }

    /// <summary>The protocol answers the question with an error.</summary>
    internal async Task<VenicePaymentRequiredException> AskForOffersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _api.X402.TopUpX402BalanceAsync(new(), cancellationToken).ConfigureAwait(false);
        }
        catch (VenicePaymentRequiredException exception)
        {
            return exception;
        }

        throw new InvalidOperationException("The service took a payment that was not made.");
    }
}
