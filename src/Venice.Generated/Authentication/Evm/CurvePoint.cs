namespace Venice;

/// <summary>A point of secp256k1 in Jacobian coordinates; with Z zero, the point at infinity. For public values only, as <see cref="FieldElement"/> is.</summary>
internal readonly record struct CurvePoint(FieldElement X, FieldElement Y, FieldElement Z)
{
    public static readonly CurvePoint Infinity = new(FieldElement.One, FieldElement.One, FieldElement.Zero);

    public static readonly CurvePoint Generator = new(
        new(0x59F2_815B_16F8_1798, 0x029B_FCDB_2DCE_28D9, 0x55A0_6295_CE87_0B07, 0x79BE_667E_F9DC_BBAC),
        new(0x9C47_D08F_FB10_D4B8, 0xFD17_B448_A685_5419, 0x5DA4_FBFC_0E11_08A8, 0x483A_DA77_26A3_C465),
        FieldElement.One);

    public bool IsInfinity => Z.IsZero;

    /// <param name="coordinates">64 bytes: x and y.</param>
    public static CurvePoint Read(ReadOnlySpan<byte> coordinates) => new(FieldElement.Read(coordinates), FieldElement.Read(coordinates[32..]), FieldElement.One);

    public static CurvePoint operator +(CurvePoint left, CurvePoint right)
    {
        if (left.IsInfinity)
        {
            return right;
        }

        if (right.IsInfinity)
        {
            return left;
        }

        FieldElement z1z1 = left.Z * left.Z, z2z2 = right.Z * right.Z;
        FieldElement u1 = left.X * z2z2, u2 = right.X * z1z1;
        FieldElement s1 = left.Y * right.Z * z2z2, s2 = right.Y * left.Z * z1z1;
        if (u1 == u2)
        {
            return s1 == s2 ? left.Double() : Infinity;
        }

        FieldElement h = u2 - u1, r = s2 - s1;
        var hh = h * h;
        var hhh = hh * h;
        var v = u1 * hh;
        var x = (r * r) - hhh - v - v;
        return new(x, (r * (v - x)) - (s1 * hhh), left.Z * right.Z * h);
    }

    /// <summary>There is no point whose Y is zero: the order of the curve is odd.</summary>
    public CurvePoint Double()
    {
        var yy = Y * Y;
        var s = X * yy;
        s += s;
        s += s;
        var xx = X * X;
        var m = xx + xx + xx;
        var x = (m * m) - s - s;
        var yyyy = yy * yy;
        yyyy += yyyy;
        yyyy += yyyy;
        yyyy += yyyy;
        var z = Y * Z;
        return new(x, (m * (s - x)) - yyyy, z + z);
    }

    /// <summary>a·G + b·<paramref name="point"/>.</summary>
    /// <param name="a">32 bytes, the highest first.</param>
    /// <param name="b">32 bytes, the highest first.</param>
    /// <param name="point">The point.</param>
    public static CurvePoint Combine(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, CurvePoint point)
    {
        var both = Generator + point;
        var sum = Infinity;
        for (var bit = 0; bit < 256; bit++)
        {
            sum = sum.Double();
            var choice = (Bit(a, bit) ? 1 : 0) | (Bit(b, bit) ? 2 : 0);
            sum = choice switch
            {
                1 => sum + Generator,
                2 => sum + point,
                3 => sum + both,
                _ => sum,
            };
        }

        return sum;
    }

    public (FieldElement X, FieldElement Y) ToAffine()
    {
        var inverse = Z.Invert();
        var square = inverse * inverse;
        return (X * square, Y * square * inverse);
    }

    private static bool Bit(ReadOnlySpan<byte> number, int fromTop) => (number[fromTop >> 3] >> (7 - (fromTop & 7)) & 1) == 1;
}
