using System.Globalization;

namespace Venice;

/// <summary>The text that a wallet signs to sign in: EIP-4361, and its like for Solana. Each value is one line, or it could add lines of its own.</summary>
internal sealed record SignInMessage
{
    public required string Domain { get; init; }

    public required string Address { get; init; }

    public required string Statement { get; init; }

    public required string Uri { get; init; }

    /// <summary>The network, as CAIP-2.</summary>
    public required string Chain { get; init; }

    public required string Nonce { get; init; }

    /// <summary>As it is signed; of a challenge, as the service wrote it.</summary>
    public required string IssuedAt { get; init; }

    public required string ExpirationTime { get; init; }

    public SolanaChainIdForm SolanaChainId { get; init; }

    public string Compose() =>
        $"{Domain} wants you to sign in with your {(WalletChain.IsSolana(Chain) ? "Solana" : "Ethereum")} account:\n{Address}\n\n{Statement}\n\n" +
        $"URI: {Uri}\nVersion: 1\nChain ID: {ChainId()}\nNonce: {Nonce}\nIssued At: {IssuedAt}\nExpiration Time: {ExpirationTime}";

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static bool IsLine(string? text, int longest) => text is { Length: > 0 } && text.Length <= longest && text.All(static c => c is >= ' ' and <= '~');

    public override string ToString() => nameof(SignInMessage);

    private string ChainId() => WalletChain.EvmNumber(Chain) is { } number
        ? number.ToString(CultureInfo.InvariantCulture)
        : SolanaChainId == SolanaChainIdForm.Full ? Chain : Chain[WalletChain.SolanaPrefix.Length..];
}
