using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Venice;

/// <summary>
/// Signs with the private key of an EVM wallet, by the platform's cryptography (secp256k1 of OpenSSL on Linux). The key is handed to it, the copy made on the way is
/// cleared at once, and the platform's own when the signer is disposed. No text of this class shows it. Safe to use from several threads.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class EvmWalletSigner : IWalletSigner, IDisposable
{
    private const int KeyLength = 32;
    private const int Attempts = 4;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ECDsa _ecdsa;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _publicKey;

    private readonly object _gate = new();
    private bool _isDisposed;

    private EvmWalletSigner(ECDsa ecdsa, string chain)
    {
        _ecdsa = ecdsa;
        var point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
        _publicKey = [.. point.X!, .. point.Y!];
        Address = EvmAddress.Of(_publicKey);
        Chain = chain;
    }

    /// <inheritdoc/>
    public string Chain { get; }

    /// <inheritdoc/>
    public string Address { get; }

    /// <summary>A signer for a private key in hexadecimal digits.</summary>
    /// <param name="privateKey">64 hexadecimal digits, with or without 0x in front. White space around them is dropped.</param>
    /// <param name="chain">The network, as CAIP-2: <see cref="WalletChain.Base"/> by default.</param>
    /// <exception cref="ArgumentException">It is not a private key, or the network is no EVM network. The message does not quote the key.</exception>
    /// <exception cref="PlatformNotSupportedException">The platform's cryptography does not have the curve.</exception>
    public static EvmWalletSigner FromHex(ReadOnlySpan<char> privateKey, string chain = WalletChain.Base)
    {
        var digits = privateKey.Trim();
        digits = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits;
        if (digits.Length != 2 * KeyLength)
        {
            throw new ArgumentException("A private key is 64 hexadecimal digits, with or without 0x in front; this is longer or shorter.", nameof(privateKey));
        }

        var key = GC.AllocateArray<byte>(KeyLength, pinned: true); // so that no copy stays behind when the heap is compacted
        try
        {
            var odd = 0;
            for (var index = 0; index < KeyLength; index++)
            {
                int high = Digit(digits[2 * index]), low = Digit(digits[(2 * index) + 1]);
                odd |= high | low;
                key[index] = (byte)((high << 4) | (low & 15));
            }

            return odd >= 0 ? Create(key, chain, nameof(privateKey)) : throw new ArgumentException("A private key holds hexadecimal digits only: 0 to 9 and a to f.", nameof(privateKey));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>A signer for the 32 bytes of a private key.</summary>
    /// <param name="privateKey">The bytes, the highest first. They are copied; clear yours.</param>
    /// <param name="chain">The network, as CAIP-2: <see cref="WalletChain.Base"/> by default.</param>
    /// <exception cref="ArgumentException">It is not a private key, or the network is no EVM network. The message does not quote the key.</exception>
    /// <exception cref="PlatformNotSupportedException">The platform's cryptography does not have the curve.</exception>
    public static EvmWalletSigner FromBytes(ReadOnlySpan<byte> privateKey, string chain = WalletChain.Base)
    {
        if (privateKey.Length != KeyLength)
        {
            throw new ArgumentException("A private key is 32 bytes; these are more or fewer.", nameof(privateKey));
        }

        var key = GC.AllocateArray<byte>(KeyLength, pinned: true);
        try
        {
            privateKey.CopyTo(key);
            return Create(key, chain, nameof(privateKey));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> SignMessageAsync(string message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        return new(Sign(HashMessage(message)));
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> SignTypedDataAsync(TransferAuthorization transfer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        cancellationToken.ThrowIfCancellationRequested();
        return new(Sign(transfer.GetDigest()));
    }

    /// <summary>Lets the platform forget the key.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _ecdsa.Dispose();
        }
    }

    /// <summary>The address and the network, never the key.</summary>
    public override string ToString() => $"{Address} on {Chain}";

    /// <summary>EIP-191: the prefix keeps a signed text from being a transaction, too.</summary>
    internal static byte[] HashMessage(string message)
    {
        var text = Encoding.UTF8.GetBytes(message);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"\u0019Ethereum Signed Message:\n{text.Length}");
        return Keccak256.Hash([.. Encoding.ASCII.GetBytes(prefix), .. text]);
    }

    internal static EvmWalletSigner Create(byte[] key, string chain, string parameterName, string curve = Secp256k1.Oid)
    {
        ArgumentNullException.ThrowIfNull(chain);
        if (WalletChain.EvmNumber(chain) is null)
        {
            throw new ArgumentException("An EVM network is written eip155: and its number, such as eip155:8453.", nameof(chain));
        }

        if (!Secp256k1.IsKey(key))
        {
            throw new ArgumentException("A private key is greater than zero and smaller than the order of the curve; this one is not.", parameterName);
        }

        var ecdsa = Secp256k1.Import(key, curve);
        try
        {
            return new EvmWalletSigner(ecdsa, chain);
        }
        catch
        {
            ecdsa.Dispose();
            throw;
        }
    }

    private byte[] Sign(byte[] hash)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            byte[] signature;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                signature = _ecdsa.SignHash(hash);
            }

            // the platform's signatures differ every time: one that v cannot describe, of 2^128, is not met twice
            if (RecoverableSignature.Complete(hash, signature, _publicKey) is { } complete)
            {
                return complete;
            }
        }

        throw new CryptographicException("The platform's cryptography gave signatures that do not verify.");
    }

    /// <summary>The digit's value without a look at a table; negative for anything else.</summary>
    private static int Digit(char character)
    {
        int digit = character - '0', letter = (character | 0x20) - 'a';
        var isDigit = ~digit & (digit - 10);
        var isLetter = ~letter & (letter - 6);
        return isDigit < 0 ? digit : isLetter < 0 ? letter + 10 : -1;
    }
}
