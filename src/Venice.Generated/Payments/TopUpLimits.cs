namespace Venice;

/// <summary>What a payment may be. All of it is checked against the service's offer before anything is signed.</summary>
public sealed record TopUpLimits
{
    private static readonly TimeSpan LongestValidity = TimeSpan.FromHours(1);

    private readonly TimeSpan _validity = TimeSpan.FromMinutes(5);
    private readonly TimeSpan _lookFor = TimeSpan.FromSeconds(30);
    private readonly string? _receiver;

    /// <summary>Limits.</summary>
    /// <param name="maximumUsd">The most that one payment may be, in US dollars.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than nothing.</exception>
    public TopUpLimits(decimal maximumUsd)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumUsd);
        MaximumUsd = maximumUsd;
    }

    /// <summary>The most that one payment may be, in US dollars.</summary>
    public decimal MaximumUsd { get; }

    /// <summary>The token to pay with, and by that the network; USD Coin on Base by default. An offer of another token, or of the same from another contract, is not taken.</summary>
    public PaymentToken Token { get; init; } = PaymentToken.UsdcOnBase;

    /// <summary>The only address to pay to; any that the service names when <see langword="null"/>, the default, since the service may change it.</summary>
    /// <exception cref="ArgumentException">It is no address of an EVM network.</exception>
    public string? Receiver
    {
        get => _receiver;
        init => _receiver = value is null || EvmAddress.IsValid(value)
            ? value
            : throw new ArgumentException("A receiver is 0x and 40 hexadecimal digits; mind the case of its letters.", nameof(value));
    }

    /// <summary>The longest that a signed payment may count; five minutes by default. The service asks for its own time, and gets the shorter.</summary>
    /// <value>1 second to 1 hour.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter or longer.</exception>
    public TimeSpan Validity
    {
        get => _validity;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromSeconds(1));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestValidity);
            _validity = value;
        }
    }

    /// <summary>How long to look for a payment whose answer was lost; 30 seconds by default, 0 to look once.</summary>
    /// <value>Up to 10 minutes.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer.</exception>
    public TimeSpan LookFor
    {
        get => _lookFor;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMinutes(10));
            _lookFor = value;
        }
    }
}
