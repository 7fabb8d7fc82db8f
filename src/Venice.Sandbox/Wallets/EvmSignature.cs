using System.Globalization;
using System.Numerics;

namespace Venice.Sandbox.Wallets;

/// <summary>Finds out who made an Ethereum signature. It works with what everybody may see, so plain big integers will do.</summary>
internal static class EvmSignature
{
    private static readonly BigInteger Field = (BigInteger.One << 256) - (BigInteger.One << 32) - 977;
    private static readonly BigInteger Order = Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141");

    private static readonly (BigInteger X, BigInteger Y, BigInteger Z) Generator = (
        Hex("79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798"),
        Hex("483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8"),
        BigInteger.One);

    /// <param name="hash">The 32 bytes that were signed.</param>
    /// <param name="signature">r, s and v.</param>
    /// <returns>The address; <see langword="null"/> when it is no signature, or one with a high s, which networks do not take.</returns>
    public static string? Recover(byte[] hash, byte[] signature)
    {
        if (signature is not { Length: 65 } || signature[64] is not (27 or 28))
        {
            return null;
        }

        BigInteger r = Number(signature.AsSpan(0, 32)), s = Number(signature.AsSpan(32, 32));
        if (r.IsZero || r >= Order || s.IsZero || s > Order / 2)
        {
            return null;
        }

        // the point whose x is r and whose y is odd or even as v says; for the field, (p + 1) / 4 gives square roots
        var square = (BigInteger.ModPow(r, 3, Field) + 7) % Field;
        var y = BigInteger.ModPow(square, (Field + 1) / 4, Field);
        if (y * y % Field != square)
        {
            return null;
        }

        y = y.IsEven == (signature[64] == 27) ? y : Field - y;

        // the key is (s·R - hash·G) / r
        var inverse = BigInteger.ModPow(r, Order - 2, Order);
        var fromHash = (Order - (Number(hash) * inverse % Order)) % Order;
        return Address(Add(Multiply((r, y, BigInteger.One), s * inverse % Order), Multiply(Generator, fromHash)));
    }

    /// <summary>The address of a private key. For tests, whose keys are no secrets.</summary>
    public static string? AddressOf(byte[] privateKey) => Address(Multiply(Generator, Number(privateKey) % Order));

    private static string? Address((BigInteger X, BigInteger Y, BigInteger Z) point)
    {
        if (point.Z.IsZero)
        {
            return null;
        }

        var inverse = BigInteger.ModPow(point.Z, Field - 2, Field);
        var square = inverse * inverse % Field;
        return EvmAddress.Write(Keccak.Hash(Bytes(point.X * square % Field), Bytes(point.Y * square % Field * inverse % Field))[12..]);
    }

    private static (BigInteger X, BigInteger Y, BigInteger Z) Multiply((BigInteger X, BigInteger Y, BigInteger Z) point, BigInteger factor)
    {
        (BigInteger, BigInteger, BigInteger) sum = (BigInteger.One, BigInteger.One, BigInteger.Zero);
        for (var bit = (int)factor.GetBitLength() - 1; bit >= 0; bit--)
        {
            sum = Double(sum);
            if (!(factor >> bit).IsEven)
            {
                sum = Add(sum, point);
            }
        }

        return sum;
    }

    private static (BigInteger X, BigInteger Y, BigInteger Z) Double((BigInteger X, BigInteger Y, BigInteger Z) point)
    {
        var square = point.Y * point.Y % Field;
        var s = 4 * point.X * square % Field;
        var m = 3 * point.X * point.X % Field;
        var x = Positive((m * m) - (2 * s));
        return (x, Positive((m * (s - x)) - (8 * square * square)), 2 * point.Y * point.Z % Field);
    }

    private static (BigInteger X, BigInteger Y, BigInteger Z) Add((BigInteger X, BigInteger Y, BigInteger Z) one, (BigInteger X, BigInteger Y, BigInteger Z) two)
    {
        if (one.Z.IsZero || two.Z.IsZero)
        {
            return one.Z.IsZero ? two : one;
        }

        BigInteger z1 = one.Z * one.Z % Field, z2 = two.Z * two.Z % Field;
        BigInteger u1 = one.X * z2 % Field, u2 = two.X * z1 % Field;
        BigInteger s1 = one.Y * z2 % Field * two.Z % Field, s2 = two.Y * z1 % Field * one.Z % Field;
        if (u1 == u2)
        {
            return s1 == s2 ? Double(one) : (BigInteger.One, BigInteger.One, BigInteger.Zero);
        }

        BigInteger h = u2 - u1, r = s2 - s1;
        var hh = h * h % Field;
        var hhh = hh * h % Field;
        var v = u1 * hh % Field;
        var x = Positive((r * r) - hhh - (2 * v));
        return (x, Positive((r * (v - x)) - (s1 * hhh)), Positive(one.Z * two.Z % Field * h));
    }

    private static BigInteger Positive(BigInteger number)
    {
        var rest = number % Field;
        return rest.Sign < 0 ? rest + Field : rest;
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static byte[] Bytes(BigInteger number)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - bytes.Length], .. bytes];
    }

    private static BigInteger Hex(string digits) => BigInteger.Parse("0" + digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
