namespace Venice;

/// <summary>A token that a wallet pays with, as its contract describes itself. All of it is checked against the service's offer, and is part of what is signed.</summary>
/// <remarks>One unit of the token is taken for one US dollar.</remarks>
public sealed record PaymentToken
{
    /// <summary>A token.</summary>
    /// <param name="chain">The EVM network, as CAIP-2: <see cref="WalletChain.Base"/>.</param>
    /// <param name="contract">The address of its contract.</param>
    /// <param name="name">Its name in the contract's EIP-712 domain.</param>
    /// <param name="version">Its version in the contract's EIP-712 domain.</param>
    /// <param name="decimals">How many decimals it has, 0 to 18.</param>
    /// <exception cref="ArgumentException">The network or the address is none.</exception>
    public PaymentToken(string chain, string contract, string name, string version, int decimals)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(version);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 18);
        ChainNumber = WalletChain.EvmNumber(chain) ?? throw new ArgumentException("An EVM network is written eip155: and its number, such as eip155:8453.", nameof(chain));
        Chain = chain;
        Contract = EvmAddress.IsValid(contract) ? contract : throw new ArgumentException("A contract's address is 0x and 40 hexadecimal digits; mind the case of its letters.", nameof(contract));
        Name = name;
        Version = version;
        Decimals = decimals;
    }

    /// <summary>USD Coin on Base, which Venice takes.</summary>
    public static PaymentToken UsdcOnBase { get; } = new(WalletChain.Base, "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913", "USD Coin", "2", 6);

    /// <summary>The EVM network, as CAIP-2.</summary>
    public string Chain { get; }

    /// <summary>The address of its contract.</summary>
    public string Contract { get; }

    /// <summary>Its name in the contract's EIP-712 domain.</summary>
    public string Name { get; }

    /// <summary>Its version in the contract's EIP-712 domain.</summary>
    public string Version { get; }

    /// <summary>How many decimals it has.</summary>
    public int Decimals { get; }

    internal long ChainNumber { get; }
}
