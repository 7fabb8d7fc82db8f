using System.Numerics;

namespace Venice;

/// <summary>
/// Makes an Ethereum signature of one by ECDSA: s in the lower half of the order, and v, which tells the signer's public key among the candidates.
/// Only public values go in: the signature, the hash that was signed, the public key.
/// </summary>
internal static class RecoverableSignature
{
    public const int Length = 65;

    /// <summary>v of a point with an even y.</summary>
    public const byte FirstV = 27;

    private const int ScalarLength = 32;

    private static readonly BigInteger HalfOrder = Secp256k1.Order >> 1;

    /// <param name="hash">The 32 bytes that were signed.</param>
    /// <param name="signature">r and s, 32 bytes each.</param>
    /// <param name="publicKey">x and y, 32 bytes each.</param>
    /// <returns>r, s and v; or <see langword="null"/> when the key did not make the signature, or in the one case of 2^128 where v cannot tell.</returns>
    public static byte[]? Complete(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> publicKey)
    {
        BigInteger r = Number(signature[..ScalarLength]), s = Number(signature[ScalarLength..]);
        if (r.IsZero || s.IsZero || r >= Secp256k1.Order || s >= Secp256k1.Order)
        {
            return null;
        }

        // the point whose x is r: (hash·G + r·Q) / s. That its x is r again says that the signature is the key's.
        var inverse = BigInteger.ModPow(s, Secp256k1.Order - 2, Secp256k1.Order);
        Span<byte> u1 = stackalloc byte[ScalarLength], u2 = stackalloc byte[ScalarLength], found = stackalloc byte[ScalarLength];
        Write(Number(hash) * inverse % Secp256k1.Order, u1);
        Write(r * inverse % Secp256k1.Order, u2);
        var point = CurvePoint.Combine(u1, u2, CurvePoint.Read(publicKey));
        if (point.IsInfinity)
        {
            return null;
        }

        var (x, y) = point.ToAffine();
        x.Write(found);
        if (!found.SequenceEqual(signature[..ScalarLength]))
        {
            return null;
        }

        var isHigh = s > HalfOrder;
        var complete = new byte[Length];
        found.CopyTo(complete);
        Write(isHigh ? Secp256k1.Order - s : s, complete.AsSpan(ScalarLength, ScalarLength));

        // to turn s is to turn the point
        complete[^1] = (byte)(FirstV + (y.IsOdd != isHigh ? 1 : 0));
        return complete;
    }

    /// <summary>Takes a signature as wallets give it, with v from 0 or from 27.</summary>
    /// <exception cref="InvalidOperationException">It is none that the service would take.</exception>
    public static byte[] Check(byte[]? signature)
    {
        if (signature is not { Length: Length } || signature[^1] is not (0 or 1 or FirstV or FirstV + 1))
        {
            throw new InvalidOperationException("The wallet's signer has to give 65 bytes: r, s and a v of 27 or 28.");
        }

        var s = Number(signature.AsSpan(ScalarLength, ScalarLength));
        if (s.IsZero || s > HalfOrder)
        {
            throw new InvalidOperationException("The wallet's signer gave a signature whose s is not in the lower half of the order (EIP-2); replace s by n - s, and turn v.");
        }

        return signature[^1] >= FirstV ? signature : [.. signature[..^1], (byte)(FirstV + signature[^1])];
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static void Write(BigInteger number, Span<byte> bytes)
    {
        bytes.Clear();
        number.TryWriteBytes(bytes[^number.GetByteCount(isUnsigned: true)..], out _, isUnsigned: true, isBigEndian: true);
    }
}
