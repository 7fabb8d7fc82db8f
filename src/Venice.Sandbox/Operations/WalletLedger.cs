using Venice.Sandbox.Answers;

namespace Venice.Sandbox.Operations;

/// <summary>Credit and history of wallets. A wallet that was never seen begins with the welcome credit.</summary>
internal sealed class WalletLedger(decimal welcomeUsd, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<WalletEntry>> _wallets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nonces = new(StringComparer.OrdinalIgnoreCase);
    private long _entries;

    public decimal Balance(string wallet)
    {
        lock (_gate)
        {
            return Entries(wallet) is [.., var last] ? last.BalanceAfter : 0;
        }
    }

    public bool CanConsume(string wallet) => Balance(wallet) >= PaymentAnswers.MinimumBalanceUsd;

    public WalletEntry Charge(string wallet, decimal usd, string requestId, string modelId) => Add(wallet, -usd, "CHARGE", requestId, modelId);

    /// <returns><see langword="null"/> when this payment was already credited.</returns>
    public WalletEntry? TopUp(string wallet, decimal usd, string nonce)
    {
        lock (_gate)
        {
            return _nonces.Add(nonce) ? Add(wallet, usd, "TOP_UP", null, null) : null;
        }
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<WalletEntry> History(string wallet)
    {
        lock (_gate)
        {
            return [.. Entries(wallet).AsEnumerable().Reverse()];
        }
    }

    /// <summary>Gives a wallet some history, when it has less.</summary>
    public void Remember(string wallet, int entries)
    {
        lock (_gate)
        {
            while (Entries(wallet).Count < entries)
            {
                Add(wallet, 0.01m, "TOP_UP", null, null);
            }
        }
    }

    private WalletEntry Add(string wallet, decimal usd, string type, string? requestId, string? modelId)
    {
        lock (_gate)
        {
            var entries = Entries(wallet);
            var balance = (entries is [.., var last] ? last.BalanceAfter : 0) + usd;
            var entry = new WalletEntry($"ledger_{++_entries:D8}", usd, balance, type, clock.GetUtcNow(), requestId, modelId);
            entries.Add(entry);
            return entry;
        }
    }

    private List<WalletEntry> Entries(string wallet)
    {
        var key = wallet.StartsWith("0x", StringComparison.Ordinal) ? wallet.ToLowerInvariant() : wallet;
        if (!_wallets.TryGetValue(key, out var entries))
        {
            entries = _wallets[key] = [];
            if (welcomeUsd > 0)
            {
                entries.Add(new WalletEntry($"ledger_{++_entries:D8}", welcomeUsd, welcomeUsd, "TOP_UP", clock.GetUtcNow(), null, null));
            }
        }

        return entries;
    }
}
