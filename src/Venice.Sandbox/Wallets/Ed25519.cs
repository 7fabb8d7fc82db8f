using System.Numerics;
using System.Security.Cryptography;

namespace Venice.Sandbox.Wallets;

/// <summary>Verifies Ed25519 signatures (RFC 8032), in plain big integers: nothing here is secret.</summary>
internal static class Ed25519
{
    private static readonly BigInteger Field = (BigInteger.One << 255) - 19;
    private static readonly BigInteger Order = (BigInteger.One << 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly BigInteger D = Positive(-121665 * Invert(121666));
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (Field - 1) / 4, Field);
    private static readonly (BigInteger X, BigInteger Y, BigInteger Z, BigInteger T) Base = FromY(4 * Invert(5) % Field, isOdd: false)!.Value;

    /// <param name="publicKey">32 bytes.</param>
    /// <param name="message">What was signed.</param>
    /// <param name="signature">64 bytes: R and S.</param>
    public static bool Verify(byte[] publicKey, byte[] message, byte[] signature)
    {
        if (publicKey.Length != 32 || signature.Length != 64 || Read(publicKey) is not { } key || Read(signature[..32]) is not { } r)
        {
            return false;
        }

        var s = Number(signature.AsSpan(32));
        if (s >= Order)
        {
            return false;
        }

        var challenge = Number(SHA512.HashData([.. signature[..32], .. publicKey, .. message])) % Order;
        var (left, right) = (Multiply(Base, s), Add(r, Multiply(key, challenge)));
        return Positive((left.X * right.Z) - (right.X * left.Z)).IsZero && Positive((left.Y * right.Z) - (right.Y * left.Z)).IsZero;
    }

    /// <summary>Signs. For tests, whose keys are no secrets.</summary>
    public static byte[] Sign(byte[] seed, byte[] message)
    {
        var (scalar, prefix) = Expand(seed);
        var nonce = Number(SHA512.HashData([.. prefix, .. message])) % Order;
        var r = Write(Multiply(Base, nonce));
        var challenge = Number(SHA512.HashData([.. r, .. PublicKeyOf(seed), .. message])) % Order;
        return [.. r, .. Bytes((nonce + (challenge * scalar)) % Order)];
    }

    public static byte[] PublicKeyOf(byte[] seed) => Write(Multiply(Base, Expand(seed).Scalar));

    private static (BigInteger Scalar, byte[] Prefix) Expand(byte[] seed)
    {
        var hash = SHA512.HashData(seed);
        hash[0] &= 248;
        hash[31] = (byte)((hash[31] & 127) | 64);
        return (Number(hash.AsSpan(0, 32)), hash[32..]);
    }

    private static (BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)? Read(byte[] bytes)
    {
        var isOdd = (bytes[31] & 0x80) != 0;
        var y = Number([.. bytes[..31], (byte)(bytes[31] & 0x7F)]);
        return y < Field ? FromY(y, isOdd) : null;
    }

    private static byte[] Write((BigInteger X, BigInteger Y, BigInteger Z, BigInteger T) point)
    {
        var inverse = Invert(point.Z);
        var bytes = Bytes(Positive(point.Y * inverse));
        bytes[31] |= Positive(point.X * inverse).IsEven ? (byte)0 : (byte)0x80;
        return bytes;
    }

    private static (BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)? FromY(BigInteger y, bool isOdd)
    {
        var square = Positive(((y * y) - 1) * Invert((D * y * y) + 1));
        var x = BigInteger.ModPow(square, (Field + 3) / 8, Field);
        if (x * x % Field != square)
        {
            x = x * RootOfMinusOne % Field;
        }

        if (x * x % Field != square || (x.IsZero && isOdd))
        {
            return null;
        }

        x = x.IsEven == isOdd ? Field - x : x;
        return (x, y, BigInteger.One, x * y % Field);
    }

    private static (BigInteger X, BigInteger Y, BigInteger Z, BigInteger T) Multiply((BigInteger X, BigInteger Y, BigInteger Z, BigInteger T) point, BigInteger factor)
    {
        (BigInteger, BigInteger, BigInteger, BigInteger) sum = (BigInteger.Zero, BigInteger.One, BigInteger.One, BigInteger.Zero);
        for (var bit = (int)factor.GetBitLength() - 1; bit >= 0; bit--)
        {
            sum = Add(sum, sum);
            if (!(factor >> bit).IsEven)
            {
                sum = Add(sum, point);
            }
        }

        return sum;
    }

    private static (BigInteger X, BigInteger Y, BigInteger Z, BigInteger T) Add(
        (BigInteger X, BigInteger Y, BigInteger Z, BigInteger T) one, (BigInteger X, BigInteger Y, BigInteger Z, BigInteger T) two)
    {
        BigInteger a = (one.Y - one.X) * (two.Y - two.X) % Field, b = (one.Y + one.X) * (two.Y + two.X) % Field;
        BigInteger c = 2 * D * one.T % Field * two.T % Field, d = 2 * one.Z * two.Z % Field;
        BigInteger e = b - a, f = d - c, g = d + c, h = b + a;
        return (Positive(e * f), Positive(g * h), Positive(f * g), Positive(e * h));
    }

    private static BigInteger Invert(BigInteger number) => BigInteger.ModPow(Positive(number), Field - 2, Field);

    private static BigInteger Positive(BigInteger number)
    {
        var rest = number % Field;
        return rest.Sign < 0 ? rest + Field : rest;
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    private static byte[] Bytes(BigInteger number)
    {
        var bytes = number.ToByteArray(isUnsigned: true);
        return [.. bytes, .. new byte[32 - bytes.Length]];
    }
}
