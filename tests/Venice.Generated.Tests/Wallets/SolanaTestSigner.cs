using System.Security.Cryptography;
using System.Text;
using Venice.Sandbox.Wallets;

namespace Venice.Generated.Tests.Wallets;

/// <summary>A signer as a caller brings it, with Ed25519 from elsewhere.</summary>
internal sealed class SolanaTestSigner : IWalletSigner
{
    private readonly byte[] _seed = RandomNumberGenerator.GetBytes(32);

    public string Chain => WalletChain.Solana;

    public string Address => Base58Text.Write(Ed25519.PublicKeyOf(_seed));

    public ValueTask<byte[]> SignMessageAsync(string message, CancellationToken cancellationToken) => new(Ed25519.Sign(_seed, Encoding.UTF8.GetBytes(message)));
}
