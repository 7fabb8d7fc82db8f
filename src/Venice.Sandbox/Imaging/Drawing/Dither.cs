namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>From light to bytes: an ordered pattern hides the steps of slow gradients, and packs better than grain would.</summary>
internal static class Dither
{
    private static readonly float[] Pattern = CreatePattern();

    public static void Put(Span<byte> row, int x, int y, Colour colour)
    {
        var offset = Pattern[((y & 3) * 4) + (x & 3)];
        var pixel = row.Slice(x * 3, 3);
        pixel[0] = (byte)Math.Clamp((colour.Red * 255) + offset, 0, 255);
        pixel[1] = (byte)Math.Clamp((colour.Green * 255) + offset, 0, 255);
        pixel[2] = (byte)Math.Clamp((colour.Blue * 255) + offset, 0, 255);
    }

    private static float[] CreatePattern()
    {
        ReadOnlySpan<byte> order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
        var pattern = new float[16];
        for (var index = 0; index < 16; index++)
        {
            pattern[index] = (order[index] + 0.5f) / 16;
        }

        return pattern;
    }
}
