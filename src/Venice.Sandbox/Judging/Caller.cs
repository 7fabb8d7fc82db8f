namespace Venice.Sandbox.Judging;

/// <summary>Who calls: somebody with a key, a wallet, or nobody known. The key itself is not kept.</summary>
/// <param name="HasKey">Whether a Bearer key was sent.</param>
/// <param name="Wallet">The address that signed in.</param>
internal sealed record Caller(bool HasKey, string? Wallet)
{
    public static Caller Unknown { get; } = new(false, null);

    /// <summary>Whether the address is the caller's own. EVM addresses differ in the case of their letters alone; Solana's do not.</summary>
    public bool Owns(string address) => Wallet is not null && string.Equals(
        Wallet, address, address.StartsWith("0x", StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
