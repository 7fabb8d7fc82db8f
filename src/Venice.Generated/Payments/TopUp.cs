using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Venice;

/// <summary>Pays, one payment at a time: a payment is signed once, sent once, and looked for when its answer is lost.</summary>
internal sealed class TopUp(VeniceWallet wallet, VeniceApiClient api, TimeProvider time)
{
    /// <summary>Clocks of chains and services differ from ours; a payment that counted from now on would be refused by one that is behind.</summary>
    private static readonly TimeSpan CountsSince = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly TopUpSearch _search = new(wallet, time);

    /// <summary>The last payment whose answer was lost, until it is found.</summary>
    private SentPayment? _open;

    public async Task<TopUpResult> PayAsync(decimal amountUsd, TopUpLimits limits, CancellationToken cancellationToken)
    {
        var signer = wallet.Signer;
        if (WalletChain.EvmNumber(signer.Chain) is null)
        {
            throw new InvalidOperationException("Only a wallet of an EVM network can be asked to pay. For another, sign a payment of your own and send it by Api.X402.TopUpX402BalanceAsync.");
        }

        var units = Units(amountUsd, limits.Token);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Demand(amountUsd, limits, signer.Chain);
            var offer = PaymentOffer.Choose((await wallet.AskForOffersAsync(cancellationToken).ConfigureAwait(false)).RawBody, limits, units);
            var known = await _search.ListKnownAsync(cancellationToken).ConfigureAwait(false);
            var transfer = Compose(signer.Address, offer, limits.Token, units);
            var signature = await signer.SignTypedDataAsync(transfer, cancellationToken).ConfigureAwait(false);
            var header = PaymentEnvelope.Write(transfer, signature, offer.Terms);
            cancellationToken.ThrowIfCancellationRequested();
            var payment = new SentPayment(
                amountUsd, "0x" + Convert.ToHexString(transfer.Nonce.Span).ToLowerInvariant(), DateTimeOffset.FromUnixTimeSeconds(transfer.ValidBefore), known);
            return await SendAsync(payment, header, limits.LookFor, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<TopUpResult> CheckAsync(TopUpResult payment, CancellationToken cancellationToken)
    {
        if (payment.Outcome == TopUpOutcome.Credited)
        {
            return payment;
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Close(await _search.FindAsync(payment.Payment, payment.Failure, TimeSpan.Zero, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What can be said without asking the service.</summary>
    private void Demand(decimal amountUsd, TopUpLimits limits, string chain)
    {
        if (amountUsd > limits.MaximumUsd)
        {
            throw new VeniceTopUpRefusedException(TopUpRefusal.AboveLimit, string.Create(CultureInfo.InvariantCulture, $"The amount is above the limit of {limits.MaximumUsd} USD for a payment."));
        }

        if (!string.Equals(chain, limits.Token.Chain, StringComparison.Ordinal))
        {
            throw new VeniceTopUpRefusedException(TopUpRefusal.Network, $"The wallet is on {chain}, and the token on {limits.Token.Chain}.");
        }

        if (_open is { } open && open.ValidUntil > time.GetUtcNow())
        {
            throw new VeniceTopUpRefusedException(
                TopUpRefusal.EarlierPayment,
                string.Create(CultureInfo.InvariantCulture, $"An earlier payment of {open.AmountUsd} USD was not seen to be credited, and can be carried out until {open.ValidUntil:u}. Look for it with CheckTopUpAsync, or wait."));
        }
    }

    private TransferAuthorization Compose(string from, PaymentOffer offer, PaymentToken token, BigInteger units)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Token = token,
            From = EvmAddress.Check(from),
            To = offer.PayTo,
            Value = units,
            ValidAfter = Math.Max(0, (now - CountsSince).ToUnixTimeSeconds()),
            ValidBefore = (now + offer.Validity).ToUnixTimeSeconds(),
            Nonce = RandomNumberGenerator.GetBytes(32),
        };
    }

    private async Task<TopUpResult> SendAsync(SentPayment payment, string header, TimeSpan lookFor, CancellationToken cancellationToken)
    {
        _open = payment;
        try
        {
            var answer = await api.X402.TopUpX402BalanceAsync(new() { PaymentSignature = header }, cancellationToken).ConfigureAwait(false);

            // a success that lacks its members is a success
            _open = null;
            X402TopUp? credited = answer.Value?.Data;
            return new(TopUpOutcome.Credited, payment)
            {
                CreditedUsd = credited?.AmountCredited,
                BalanceUsd = credited?.NewBalance,
                PaymentId = credited?.PaymentId,
                TransactionHash = PaymentEnvelope.ReadTransaction(answer.Headers.PaymentResponse),
            };
        }
        catch (VeniceApiException exception) when (exception.MayHaveBeenCharged)
        {
            return Close(await _search.FindAsync(payment, exception, lookFor, cancellationToken).ConfigureAwait(false));
        }
        catch (VeniceException)
        {
            _open = null; // it was refused, or never left
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new(TopUpOutcome.Unknown, payment); // it has left, or may have: to throw would say that nothing happened
        }
    }

    private TopUpResult Close(TopUpResult result)
    {
        _open = result.Outcome == TopUpOutcome.Credited && ReferenceEquals(_open, result.Payment) ? null : _open;
        return result;
    }

    private static BigInteger Units(decimal amountUsd, PaymentToken token)
    {
        var units = new BigInteger(decimal.Truncate(amountUsd)) * BigInteger.Pow(10, token.Decimals);
        var fraction = (amountUsd - decimal.Truncate(amountUsd)) * (decimal)BigInteger.Pow(10, token.Decimals);
        return fraction == decimal.Truncate(fraction)
            ? units + new BigInteger(fraction)
            : throw new ArgumentOutOfRangeException(nameof(amountUsd), $"The amount is finer than the token, which has {token.Decimals} decimals.");
    }
}
