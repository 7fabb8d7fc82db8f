using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Venice;

/// <summary>Ethereum's curve.</summary>
internal static class Secp256k1
{
    public const string Oid = "1.3.132.0.10";

    /// <summary>How many points there are; keys are smaller.</summary>
    public static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static readonly byte[] OrderBytes = Order.ToByteArray(isUnsigned: true, isBigEndian: true);

    /// <summary>Whether 32 bytes are a key: not zero, and smaller than the order. It takes the same time for all.</summary>
    public static bool IsKey(ReadOnlySpan<byte> key)
    {
        int borrow = 0, any = 0;
        for (var index = OrderBytes.Length - 1; index >= 0; index--)
        {
            any |= key[index];
            borrow = ((key[index] - OrderBytes[index] - borrow) >> 8) & 1;
        }

        return (borrow == 1) & (any != 0);
    }

    /// <summary>Gives a key to the platform's cryptography, which works out its public key.</summary>
    /// <param name="key">The key; the caller clears it.</param>
    /// <param name="curve">The curve's object identifier.</param>
    /// <exception cref="PlatformNotSupportedException">The platform does not have the curve.</exception>
    public static ECDsa Import(byte[] key, string curve)
    {
        ECDsa? ecdsa = null;
        try
        {
            ecdsa = ECDsa.Create();
            ecdsa.ImportParameters(new ECParameters { Curve = ECCurve.CreateFromValue(curve), D = key });
            return ecdsa;
        }
        catch (Exception exception) when (exception is CryptographicException or PlatformNotSupportedException)
        {
            ecdsa?.Dispose();
            throw new PlatformNotSupportedException(
                "This platform's cryptography does not offer the curve secp256k1 (OpenSSL on Linux does, macOS does not). Implement IWalletSigner with a library or a key vault that has it.",
                exception);
        }
    }
}
