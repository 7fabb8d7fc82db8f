using System.Buffers.Binary;

namespace Venice;

/// <summary>
/// A number modulo p = 2^256 - 2^32 - 977, the field of secp256k1, always smaller than p. Its operations take as long as the values make them: it is for public values
/// only (signatures and public keys), never for a key.
/// </summary>
internal readonly record struct FieldElement(ulong A0, ulong A1, ulong A2, ulong A3)
{
    /// <summary>2^256 modulo p.</summary>
    private const ulong Excess = 0x1_0000_03D1;

    private const ulong Modulus0 = 0xFFFF_FFFE_FFFF_FC2F;

    public static readonly FieldElement Zero;
    public static readonly FieldElement One = new(1, 0, 0, 0);

    public bool IsZero => (A0 | A1 | A2 | A3) == 0;

    public bool IsOdd => (A0 & 1) == 1;

    /// <param name="bytes">32 bytes, the highest first, of a number smaller than p.</param>
    public static FieldElement Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], A0);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], A1);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], A2);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A3);
    }

    public static FieldElement operator +(FieldElement left, FieldElement right)
    {
        var sum = (UInt128)left.A0 + right.A0;
        var r0 = (ulong)sum;
        sum = (sum >> 64) + left.A1 + right.A1;
        var r1 = (ulong)sum;
        sum = (sum >> 64) + left.A2 + right.A2;
        var r2 = (ulong)sum;
        sum = (sum >> 64) + left.A3 + right.A3;
        return Reduce(r0, r1, r2, (ulong)sum, (ulong)(sum >> 64));
    }

    public static FieldElement operator -(FieldElement left, FieldElement right) => left + right.Negate();

    public static FieldElement operator *(FieldElement left, FieldElement right)
    {
        Span<ulong> product = stackalloc ulong[8];
        product.Clear();
        ReadOnlySpan<ulong> factor = [right.A0, right.A1, right.A2, right.A3];
        AddRow(product, left.A0, factor);
        AddRow(product[1..], left.A1, factor);
        AddRow(product[2..], left.A2, factor);
        AddRow(product[3..], left.A3, factor);

        // the upper half stands for so many times 2^256, which is the excess
        UInt128 carry = 0;
        for (var limb = 0; limb < 4; limb++)
        {
            carry += ((UInt128)product[limb + 4] * Excess) + product[limb];
            product[limb] = (ulong)carry;
            carry >>= 64;
        }

        return Reduce(product[0], product[1], product[2], product[3], (ulong)carry);
    }

    /// <summary>By Fermat: the value to the power of p - 2. Zero gives zero.</summary>
    public FieldElement Invert()
    {
        var result = One;
        for (var bit = 255; bit >= 0; bit--)
        {
            result *= result;
            var limb = bit >= 64 ? ulong.MaxValue : Modulus0 - 2;
            if ((limb >> (bit % 64) & 1) == 1)
            {
                result *= this;
            }
        }

        return result;
    }

    public FieldElement Negate()
    {
        if (IsZero)
        {
            return this;
        }

        // p - value; all limbs of p but the lowest are full of ones, so only the lowest can borrow
        var borrow = A0 > Modulus0 ? 1UL : 0;
        var r0 = unchecked(Modulus0 - A0);
        var r1 = unchecked(ulong.MaxValue - A1 - borrow);
        borrow = A1 > ulong.MaxValue - borrow ? 1UL : 0;
        var r2 = unchecked(ulong.MaxValue - A2 - borrow);
        borrow = A2 > ulong.MaxValue - borrow ? 1UL : 0;
        return new(r0, r1, r2, unchecked(ulong.MaxValue - A3 - borrow));
    }

    private static void AddRow(Span<ulong> product, ulong factor, ReadOnlySpan<ulong> other)
    {
        UInt128 carry = 0;
        for (var limb = 0; limb < 4; limb++)
        {
            carry += ((UInt128)factor * other[limb]) + product[limb];
            product[limb] = (ulong)carry;
            carry >>= 64;
        }

        product[4] = (ulong)carry;
    }

    /// <param name="r0">The lowest limb.</param>
    /// <param name="r1">The next.</param>
    /// <param name="r2">The next.</param>
    /// <param name="r3">The highest of the 256 bits.</param>
    /// <param name="above">What stands above them, less than 2^35.</param>
    private static FieldElement Reduce(ulong r0, ulong r1, ulong r2, ulong r3, ulong above)
    {
        while (above != 0)
        {
            (r0, r1, r2, r3, above) = Add(r0, r1, r2, r3, (UInt128)above * Excess);
        }

        return r3 == ulong.MaxValue && r2 == ulong.MaxValue && r1 == ulong.MaxValue && r0 >= Modulus0 ? new(r0 - Modulus0, 0, 0, 0) : new(r0, r1, r2, r3);
    }

    private static (ulong R0, ulong R1, ulong R2, ulong R3, ulong Above) Add(ulong r0, ulong r1, ulong r2, ulong r3, UInt128 addend)
    {
        var sum = (UInt128)r0 + (ulong)addend;
        r0 = (ulong)sum;
        sum = (sum >> 64) + r1 + (ulong)(addend >> 64);
        r1 = (ulong)sum;
        sum = (sum >> 64) + r2;
        r2 = (ulong)sum;
        sum = (sum >> 64) + r3;
        return (r0, r1, r2, (ulong)sum, (ulong)(sum >> 64));
    }
}
