namespace Venice;

/// <summary>
/// Signs for a crypto wallet. Bring your own (a hardware wallet, a key vault, another library), or use <see cref="EvmWalletSigner"/> for a private key that you hold.
/// It is asked for a new signature for every attempt at a request, from several threads at once.
/// </summary>
public interface IWalletSigner
{
    /// <summary>The network of the wallet, as CAIP-2: <see cref="WalletChain.Base"/>, <see cref="WalletChain.Solana"/>.</summary>
    string Chain { get; }

    /// <summary>The wallet's address: 0x and 40 hexadecimal digits (EIP-55 in their case) on an EVM network, base58 of 32 bytes on Solana.</summary>
    string Address { get; }

    /// <summary>Signs a text that signs the wallet in.</summary>
    /// <param name="message">
    /// The text. On an EVM network it is signed as a personal message (EIP-191: with its prefix, hashed with Keccak-256); on Solana its UTF-8 bytes are signed as they are (Ed25519).
    /// </param>
    /// <param name="cancellationToken">Gives up waiting for the wallet.</param>
    /// <returns>On an EVM network 65 bytes: r, s (in the lower half of the order) and v (27 or 28; 0 and 1 are taken too). On Solana 64 bytes.</returns>
    ValueTask<byte[]> SignMessageAsync(string message, CancellationToken cancellationToken);

    /// <summary>Signs a payment (EIP-712). Only asked by <see cref="VeniceWallet.TopUpAsync"/>, never repeated by itself, and only on EVM networks.</summary>
    /// <param name="transfer">
    /// What to sign: <see cref="TransferAuthorization.ToJson"/> is what <c>eth_signTypedData_v4</c> takes, <see cref="TransferAuthorization.GetDigest"/> the hash for a signer of hashes.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting for the wallet.</param>
    /// <returns>65 bytes: r, s and v, as in <see cref="SignMessageAsync"/>.</returns>
    /// <exception cref="NotSupportedException">The wallet signs no payments; what a signer does that implements sign-in alone.</exception>
    ValueTask<byte[]> SignTypedDataAsync(TransferAuthorization transfer, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This wallet's signer signs messages only: it cannot pay.");
}
