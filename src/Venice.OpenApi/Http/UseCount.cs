namespace Venice.OpenApi.Http;

/// <summary>
/// Counts who still needs something that is given back afterwards: its owner, and every sending that is under way, which may outlast the call. Nobody comes in
/// once the last one has left. A field of its owner, never copied.
/// </summary>
internal struct UseCount
{
    private int _uses;
    private int _isClosed;

    /// <summary>The owner alone.</summary>
    public UseCount()
    {
        _uses = 1;
    }

    /// <summary>One more; <see langword="false"/> when it was given back already.</summary>
    public bool TryEnter()
    {
        var uses = Volatile.Read(ref _uses);
        while (uses > 0)
        {
            var seen = Interlocked.CompareExchange(ref _uses, uses + 1, uses);
            if (seen == uses)
            {
                return true;
            }

            uses = seen;
        }

        return false;
    }

    /// <summary>One less.</summary>
    /// <returns>Whether it was the last one, who gives back.</returns>
    public bool Leave() => Interlocked.Decrement(ref _uses) == 0;

    /// <summary>The owner leaves; it may say so more than once.</summary>
    /// <returns>Whether it was the last one, who gives back.</returns>
    public bool Close() => Interlocked.Exchange(ref _isClosed, 1) == 0 && Leave();
}
