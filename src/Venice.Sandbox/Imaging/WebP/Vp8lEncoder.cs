namespace Venice.Sandbox.Imaging.WebP;

/// <summary>Writes a VP8L bitstream (RFC 9649, section 3): green subtracted, pixels predicted, repeats referred to, the rest in prefix codes.</summary>
internal static class Vp8lEncoder
{
    private const uint Signature = 0x2F;
    private const uint PredictorTransformType = 0;
    private const uint SubtractGreenTransformType = 2;

    public static ReadOnlySpan<byte> Encode(Picture picture)
    {
        var writer = new Vp8lBitWriter();
        writer.Write(Signature, 8);
        writer.Write((uint)(picture.Width - 1), 14);
        writer.Write((uint)(picture.Height - 1), 14);
        writer.Write(0, 1);
        writer.Write(0, 3);

        var pixels = SubtractGreen(picture);
        writer.Write(1, 1);
        writer.Write(SubtractGreenTransformType, 2);

        var prediction = PredictorTransform.Apply(pixels, picture.Width, picture.Height);
        writer.Write(1, 1);
        writer.Write(PredictorTransformType, 2);
        writer.Write(PredictorTransform.BlockBits - 2, 3);
        EntropyImage.Write(writer, prediction.Modes, prediction.ModesWidth, isMain: false);

        writer.Write(0, 1);
        EntropyImage.Write(writer, prediction.Residuals, picture.Width, isMain: true);
        return writer.Finish();
    }

    /// <summary>To ARGB with green taken from red and blue, which makes grey and near-grey cheap.</summary>
    private static uint[] SubtractGreen(Picture picture)
    {
        var pixels = new uint[picture.Width * picture.Height];
        var source = picture.Pixels.AsSpan();
        for (var index = 0; index < pixels.Length; index++)
        {
            var pixel = source.Slice(index * 3, 3);
            var green = pixel[1];
            pixels[index] = 0xFF000000u | ((uint)(byte)(pixel[0] - green) << 16) | ((uint)green << 8) | (byte)(pixel[2] - green);
        }

        return pixels;
    }
}
