namespace Venice.Sandbox.Imaging.WebP;

/// <summary>Writes an entropy-coded image (RFC 9649, section 5): five prefix codes, then literals and references in them.</summary>
internal static class EntropyImage
{
    private const int LengthCodes = 24;
    private const int DistanceCodes = 40;

    /// <param name="writer">Where to.</param>
    /// <param name="pixels">ARGB.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="isMain">Whether it is the picture itself, which alone could have several groups of codes.</param>
    public static void Write(Vp8lBitWriter writer, uint[] pixels, int width, bool isMain)
    {
        // no colour cache; one group of codes
        writer.Write(0, isMain ? 2 : 1);

        var tokens = BackwardReferences.Find(pixels, width);
        int[] green = new int[256 + LengthCodes], red = new int[256], blue = new int[256], alpha = new int[256], distance = new int[DistanceCodes];
        foreach (var token in tokens)
        {
            if (token.IsLiteral)
            {
                green[token.Green]++;
                red[token.Red]++;
                blue[token.Blue]++;
                alpha[token.Alpha]++;
            }
            else
            {
                green[256 + PrefixValue.Of(token.Length).Symbol]++;
                distance[PrefixValue.Of(token.DistanceCode).Symbol]++;
            }
        }

        var greenCode = PrefixCode.Write(writer, green);
        var redCode = PrefixCode.Write(writer, red);
        var blueCode = PrefixCode.Write(writer, blue);
        var alphaCode = PrefixCode.Write(writer, alpha);
        var distanceCode = PrefixCode.Write(writer, distance);
        foreach (var token in tokens)
        {
            if (token.IsLiteral)
            {
                greenCode.Put(writer, token.Green);
                redCode.Put(writer, token.Red);
                blueCode.Put(writer, token.Blue);
                alphaCode.Put(writer, token.Alpha);
            }
            else
            {
                var length = PrefixValue.Of(token.Length);
                greenCode.Put(writer, 256 + length.Symbol);
                writer.Write(length.Extra, length.ExtraBits);
                var back = PrefixValue.Of(token.DistanceCode);
                distanceCode.Put(writer, back.Symbol);
                writer.Write(back.Extra, back.ExtraBits);
            }
        }
    }
}
