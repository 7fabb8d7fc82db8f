using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace Venice;

/// <summary>The rate limits of a client, by model: those of its key once they were asked for, and what answers tell. Shared by all its calls.</summary>
internal sealed class RateLimits : IDisposable
{
    /// <summary>What headers announce is believed for so long: the limits of pictures are by the minute.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _timeProvider;
    private readonly ConcurrencyLimiter? _concurrency;
    private readonly ConcurrentDictionary<string, long> _pauses = new(StringComparer.Ordinal);
    private volatile bool _hasPaused;
    private IReadOnlyDictionary<string, RequestWindow[]> _windows = new Dictionary<string, RequestWindow[]>(StringComparer.Ordinal);

    public RateLimits(VeniceLimitOptions options, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        if (options.MaxConcurrentRequests is { } most)
        {
            _concurrency = new(new() { PermitLimit = most, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        }
    }

    /// <summary>Whether a request may have to wait: seldom is a limit known.</summary>
    /// <param name="model">The model, when the request costs something; rates of free questions are not limited here.</param>
    public bool Concern(string? model) =>
        _concurrency is not null || (model is not null && ((_hasPaused && _pauses.ContainsKey(model)) || Volatile.Read(ref _windows).ContainsKey(model)));

    /// <summary>Waits until a request may be sent.</summary>
    /// <param name="model">The model, as above.</param>
    /// <param name="atMost">How long waiting makes sense.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>A place among the requests under way, to be given back; <see langword="null"/> when those are not counted.</returns>
    /// <exception cref="HeldBackException">It would have to wait for too long.</exception>
    public async ValueTask<RateLimitLease?> AcquireAsync(string? model, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var lease = await EnterAsync(atMost, cancellationToken).ConfigureAwait(false);
        try
        {
            if (model is not null)
            {
                await WaitForPauseAsync(model, atMost, cancellationToken).ConfigureAwait(false);
                if (Volatile.Read(ref _windows).TryGetValue(model, out var windows))
                {
                    await TakeAsync(windows, atMost, cancellationToken).ConfigureAwait(false);
                }
            }

            return lease;
        }
        catch
        {
            lease?.Dispose();
            throw;
        }
    }

    /// <summary>The key's limits, as the service tells them. What was used up under the old ones is forgotten only where they changed.</summary>
    public void Feed(ApiKeyLimits limits)
    {
        var old = Volatile.Read(ref _windows);
        var windows = new Dictionary<string, RequestWindow[]>(StringComparer.Ordinal);
        foreach (var model in limits.RateLimits ?? [])
        {
            var requests = (model?.RateLimits ?? []).Select(static limit => (Amount: AmountOf(limit), Window: WindowOf(limit)))
                .Where(static limit => limit is { Amount: > 0, Window: not null }).ToArray();
            if (model?.ModelId is { Length: > 0 } id && requests.Length > 0)
            {
                windows[id] = old.TryGetValue(id, out var kept) && kept.Select(static window => window.Limit).SequenceEqual(requests.Select(static limit => limit.Amount))
                    ? kept
                    : Array.ConvertAll(requests, limit => new RequestWindow(limit.Amount, limit.Window!.Value, _timeProvider));
            }
        }

        Volatile.Write(ref _windows, windows);
    }

    /// <summary>Nothing is left for a model until then; others that are about to call it wait too, instead of being refused one by one.</summary>
    public void Pause(string? model, TimeSpan wait)
    {
        if (model is not null && wait > TimeSpan.Zero)
        {
            var until = _timeProvider.GetTimestamp() + (long)((wait < LongestPause ? wait : LongestPause).TotalSeconds * _timeProvider.TimestampFrequency);
            _pauses.AddOrUpdate(model, until, (_, other) => Math.Max(other, until));
            _hasPaused = true;
        }
    }

    public void Dispose() => _concurrency?.Dispose();

    private static int AmountOf(RateLimit? limit) => limit?.Amount is > 0 and <= int.MaxValue and var amount ? (int)amount : 0;

    private static TimeSpan? WindowOf(RateLimit? limit) => limit?.Type switch
    {
        "RPM" => TimeSpan.FromMinutes(1),
        "RPD" => TimeSpan.FromDays(1),
        _ => null, // tokens: of text models
    };

    private async ValueTask<RateLimitLease?> EnterAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (_concurrency is null)
        {
            return null;
        }

        var lease = _concurrency.AttemptAcquire();
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        using var patience = new Patience(atMost, _timeProvider, cancellationToken);
        try
        {
            return await _concurrency.AcquireAsync(1, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsOver)
        {
            throw new HeldBackException(HeldBackReason.TooManyUnderWay, TimeSpan.FromSeconds(1));
        }
    }

    private async ValueTask WaitForPauseAsync(string model, TimeSpan atMost, CancellationToken cancellationToken)
    {
        while (_pauses.TryGetValue(model, out var until))
        {
            var now = _timeProvider.GetTimestamp();
            if (until <= now)
            {
                _pauses.TryRemove(KeyValuePair.Create(model, until));
                continue;
            }

            var wait = _timeProvider.GetElapsedTime(now, until);
            ThrowIfTooLong(wait, atMost);
            await Task.Delay(Countable(wait), _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask TakeAsync(RequestWindow[] windows, TimeSpan atMost, CancellationToken cancellationToken)
    {
        foreach (var window in windows)
        {
            using var quick = window.AttemptAcquire();
            if (quick.IsAcquired)
            {
                continue;
            }

            ThrowIfTooLong(window.Wait, atMost);
            using var patience = new Patience(atMost, _timeProvider, cancellationToken);
            try
            {
                using var lease = await window.AcquireAsync(1, patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (patience.IsOver)
            {
                throw new HeldBackException(HeldBackReason.RateLimit, window.Wait);
            }
        }
    }

    private static void ThrowIfTooLong(TimeSpan wait, TimeSpan atMost)
    {
        if (atMost != Timeout.InfiniteTimeSpan && wait >= atMost)
        {
            throw new HeldBackException(HeldBackReason.RateLimit, wait);
        }
    }

    /// <summary>Timers count milliseconds: rounded up, or the wait would end before its time.</summary>
    private static TimeSpan Countable(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
