namespace Venice;

/// <summary>What a client has spent in its window: sums of sixty slices, so that a busy day needs no more memory than a quiet one.</summary>
internal sealed class SpendingLedger
{
    private const int SlicesPerWindow = 60;

    private readonly object _gate = new();

    /// <summary>One more than a window has, because the oldest one is only over when all of it is.</summary>
    private readonly decimal[] _slices = new decimal[SlicesPerWindow + 1];
    private readonly SpendingLimit _limit;
    private readonly TimeSpan _slice;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private long _current;
    private decimal _spent;

    public SpendingLedger(SpendingLimit limit, TimeProvider clock)
    {
        _limit = limit;
        _clock = clock;
        _slice = TimeSpan.FromTicks(Math.Max(1, (limit.Window.Ticks + SlicesPerWindow - 1) / SlicesPerWindow));
        _start = clock.GetTimestamp();
    }

    /// <summary>Where it stands.</summary>
    public SpendingStatus Status
    {
        get
        {
            lock (_gate)
            {
                Advance();
                return new(_spent, _limit.PerWindowUsd is { } most ? Math.Max(0, most - _spent) : null);
            }
        }
    }

    /// <summary>Sets the price of a call aside.</summary>
    /// <exception cref="VeniceSpendingLimitException">It is more than may be spent.</exception>
    public SpendingReservation Reserve(string operationId, PriceEstimate estimate)
    {
        var amount = AmountOf(operationId, estimate);
        if (amount > _limit.PerCallUsd)
        {
            throw new VeniceSpendingLimitException(operationId, SpendingRefusal.Call, estimate, _limit.PerCallUsd, _limit.PerCallUsd, null);
        }

        lock (_gate)
        {
            Advance();
            if (_limit.PerWindowUsd is { } most && _spent + amount > most)
            {
                throw new VeniceSpendingLimitException(operationId, SpendingRefusal.Window, estimate, most, Math.Max(0, most - _spent), WaitFor(_spent + amount - most));
            }

            _slices[_current % _slices.Length] += amount;
            _spent += amount;
            return new(_current, amount);
        }
    }

    /// <summary>Gives back what was set aside for a call that was not charged.</summary>
    public void Release(SpendingReservation reservation)
    {
        lock (_gate)
        {
            Advance();
            if (_current - reservation.Slice < _slices.Length)
            {
                _slices[reservation.Slice % _slices.Length] -= reservation.Usd;
                _spent -= reservation.Usd;
            }
        }
    }

    private decimal AmountOf(string operationId, PriceEstimate estimate)
    {
        if (estimate.IsExact)
        {
            return estimate.Total.Usd;
        }

        return estimate.HasPrice && _limit.AllowanceUsd is { } allowance
            ? estimate.Total.Usd + (allowance * estimate.Gaps.Count)
            : throw new VeniceSpendingLimitException(operationId, SpendingRefusal.UnknownPrice, estimate, null, null, null);
    }

    /// <summary>Forgets the slices that are over.</summary>
    private void Advance()
    {
        var now = _clock.GetElapsedTime(_start).Ticks / _slice.Ticks;
        for (var passed = 0; _current < now && passed < _slices.Length; passed++)
        {
            _current++;
            ref var oldest = ref _slices[_current % _slices.Length];
            _spent -= oldest;
            oldest = 0;
        }

        _current = Math.Max(_current, now);
    }

    /// <summary>How long until so much is over; <see langword="null"/> when it never is.</summary>
    private TimeSpan? WaitFor(decimal usd)
    {
        for (var next = _current + 1; next <= _current + _slices.Length; next++)
        {
            usd -= _slices[next % _slices.Length];
            if (usd <= 0)
            {
                return TimeSpan.FromTicks(next * _slice.Ticks) - _clock.GetElapsedTime(_start);
            }
        }

        return null;
    }
}
