namespace Venice;

/// <summary>One thing that is fetched when it is needed, once for all who wait for it, and kept for a while.</summary>
/// <param name="fetch">Asks the service.</param>
/// <param name="lifetime">How long what it told is taken for true.</param>
/// <param name="clock">Measures that.</param>
internal sealed class CatalogueSlot(Func<Task<ModelCatalogue>> fetch, TimeSpan lifetime, TimeProvider clock)
{
    private readonly object _gate = new();
    private Task<ModelCatalogue>? _fetching;
    private volatile ModelCatalogue? _last;
    private long _loaded;

    /// <summary>What the service told last.</summary>
    public ModelCatalogue? Last => _last;

    /// <summary>What the service tells; a failure is not kept, so the next one asks anew.</summary>
    /// <param name="cancellationToken">Gives up waiting; the others go on.</param>
    public ValueTask<ModelCatalogue> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<ModelCatalogue> fetching;
        lock (_gate)
        {
            if (_last is { } known && (lifetime == Timeout.InfiniteTimeSpan || clock.GetElapsedTime(_loaded) < lifetime))
            {
                return new(known);
            }

            // on another thread: neither the lock nor the first caller's context is held while the service answers
            fetching = _fetching ??= Task.Run(FetchAsync, CancellationToken.None);
        }

        return new(fetching.WaitAsync(cancellationToken));
    }

    private async Task<ModelCatalogue> FetchAsync()
    {
        try
        {
            var asked = clock.GetTimestamp();
            var fetched = await fetch().ConfigureAwait(false);
            lock (_gate)
            {
                _last = fetched;
                _loaded = asked;
            }

            return fetched;
        }
        finally
        {
            lock (_gate)
            {
                _fetching = null;
            }
        }
    }
}
