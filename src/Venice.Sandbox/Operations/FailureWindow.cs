namespace Venice.Sandbox.Operations;

/// <summary>Blocks callers whose requests keep failing, as the service does. All callers count as one.</summary>
internal sealed class FailureWindow(int? limit, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Queue<long> _failures = new();
    private long? _blockedSince;

    /// <summary>How long nothing is carried out any more; <see langword="null"/> when the caller is not blocked.</summary>
    public TimeSpan? BlockedFor
    {
        get
        {
            lock (_gate)
            {
                if (_blockedSince is { } since && Window - clock.GetElapsedTime(since) is var left)
                {
                    if (left > TimeSpan.Zero)
                    {
                        return left;
                    }

                    _blockedSince = null;
                    _failures.Clear();
                }

                return null;
            }
        }
    }

    public void Count(int status)
    {
        if (limit is not { } most || status < 400)
        {
            return;
        }

        lock (_gate)
        {
            var now = clock.GetTimestamp();
            while (_failures.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) > Window)
            {
                _failures.Dequeue();
            }

            _failures.Enqueue(now);
            if (_failures.Count > most)
            {
                _blockedSince ??= now;
            }
        }
    }
}
