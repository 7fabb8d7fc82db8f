namespace Venice.Sandbox.Wallets;

/// <summary>Nonces that were used, for as long as a message with one could still count.</summary>
internal sealed class NonceRegister(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(330);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset At, string Nonce)> _order = new();

    /// <returns>Whether it is the first use.</returns>
    public bool Use(string nonce)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            while (_order.TryPeek(out var oldest) && oldest.At <= now - Kept)
            {
                _used.Remove(_order.Dequeue().Nonce);
            }

            if (!_used.Add(nonce))
            {
                return false;
            }

            _order.Enqueue((now, nonce));
            return true;
        }
    }
}
