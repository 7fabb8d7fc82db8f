namespace Venice;

/// <summary>The networks that Venice knows, as CAIP-2 writes them.</summary>
public static class WalletChain
{
    /// <summary>Base, an EVM network.</summary>
    public const string Base = "eip155:8453";

    /// <summary>Base's test network. Venice is not known to take it; for tests of one's own.</summary>
    public const string BaseSepolia = "eip155:84532";

    /// <summary>Solana's main network.</summary>
    public const string Solana = "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp";

    internal const string EvmPrefix = "eip155:";
    internal const string SolanaPrefix = "solana:";

    /// <summary>The number of an EVM network; <see langword="null"/> when it is none.</summary>
    internal static long? EvmNumber(string chain) =>
        chain.StartsWith(EvmPrefix, StringComparison.Ordinal)
        && long.TryParse(chain.AsSpan(EvmPrefix.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : null;

    internal static bool IsSolana(string chain) => chain.StartsWith(SolanaPrefix, StringComparison.Ordinal) && chain.Length > SolanaPrefix.Length;
}
