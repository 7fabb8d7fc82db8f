namespace Venice.Sandbox.Operations;

/// <summary>Counts requests in fixed minutes.</summary>
internal sealed class RateWindow(int? limit, TimeProvider clock)
{
    /// <summary>What is shown when nothing is refused.</summary>
    private const int ShownLimit = 500;

    private readonly Lock _gate = new();
    private long _minute;
    private int _used;

    /// <returns>Where the caller stands after this request.</returns>
    public RateStanding Count()
    {
        lock (_gate)
        {
            var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
            if (minute != _minute)
            {
                (_minute, _used) = (minute, 0);
            }

            _used++;
            return new RateStanding(limit ?? ShownLimit, Math.Max(0, (limit ?? ShownLimit) - _used), (minute + 1) * 60, limit is { } most && _used > most);
        }
    }
}
