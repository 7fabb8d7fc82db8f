namespace Venice;

/// <summary>Looks for a payment among the wallet's transactions.</summary>
internal sealed class TopUpSearch(VeniceWallet wallet, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>A wallet that works while it pays is charged often; a payment does not sink deeper than this meanwhile.</summary>
    private const int MostPages = 10;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    /// <summary>The transactions before a payment. Without them a payment could not be told from one of before, so what this throws ends the attempt.</summary>
    public async Task<IReadOnlySet<string>> ListKnownAsync(CancellationToken cancellationToken)
    {
        var page = await wallet.ReadTransactionsAsync(PageSize, offset: 0, cancellationToken).ConfigureAwait(false);
        return page?.Transactions?.OfType<X402Transaction>().Select(static entry => entry.Id).ToHashSet(StringComparer.Ordinal)
            ?? throw new VeniceTopUpRefusedException(TopUpRefusal.History, "The wallet's transactions cannot be read, so a payment whose answer is lost could not be found.");
    }

    /// <summary>Never throws: what cannot be learnt is said so.</summary>
    public async Task<TopUpResult> FindAsync(SentPayment payment, VeniceException? failure, TimeSpan lookFor, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var wait = FirstWait;
        while (true)
        {
            var (outcome, entry, balance) = await LookAsync(payment, cancellationToken).ConfigureAwait(false);
            if (entry is not null)
            {
                return new(TopUpOutcome.Credited, payment) { CreditedUsd = entry.Amount, BalanceUsd = entry.BalanceAfter, PaymentId = entry.Id, Failure = failure };
            }

            if (time.GetElapsedTime(began) + wait > lookFor || !await WaitAsync(wait, cancellationToken).ConfigureAwait(false))
            {
                return new(outcome, payment) { BalanceUsd = balance, Failure = failure };
            }

            wait += wait;
        }
    }

    private async Task<(TopUpOutcome Outcome, X402Transaction? Entry, decimal? BalanceUsd)> LookAsync(SentPayment payment, CancellationToken cancellationToken)
    {
        try
        {
            decimal? balance = null;
            for (var page = 0; page < MostPages; page++)
            {
                var list = await wallet.ReadTransactionsAsync(PageSize, page * PageSize, cancellationToken).ConfigureAwait(false);
                if (list?.Transactions is null)
                {
                    break;
                }

                balance ??= list.CurrentBalance;
                foreach (var entry in list.Transactions.OfType<X402Transaction>())
                {
                    if (payment.KnownTransactions.Contains(entry.Id))
                    {
                        return (TopUpOutcome.NotSeen, null, balance);
                    }

                    if (entry.Amount == payment.AmountUsd)
                    {
                        return (TopUpOutcome.Credited, entry, balance);
                    }
                }

                if (list.Pagination is not { HasMore: true })
                {
                    return (TopUpOutcome.NotSeen, null, balance);
                }
            }

            return (TopUpOutcome.Unknown, null, balance);
        }
        catch (Exception)
        {
            // whatever it was: money has left, and who asks for it has to get its trace back
            return (TopUpOutcome.Unknown, null, await FindBalanceAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>The balance does not tell who paid, but it may help who has to decide.</summary>
    private async Task<decimal?> FindBalanceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return cancellationToken.IsCancellationRequested ? null : (await wallet.GetBalanceAsync(cancellationToken).ConfigureAwait(false)).BalanceUsd;
        }
        catch (Exception)
        {
            // the same
            return null;
        }
    }

    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
