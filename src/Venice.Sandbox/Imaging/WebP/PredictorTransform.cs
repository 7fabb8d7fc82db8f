namespace Venice.Sandbox.Imaging.WebP;

/// <summary>The predictor transform (RFC 9649, 4.1): each block of pixels is predicted from its neighbours by the mode that leaves least.</summary>
internal static class PredictorTransform
{
    /// <summary>Blocks of 32 by 32 pixels.</summary>
    public const int BlockBits = 5;

    private const int Side = 1 << BlockBits;

    public static Prediction Apply(uint[] pixels, int width, int height)
    {
        int across = (width + Side - 1) >> BlockBits, down = (height + Side - 1) >> BlockBits;
        var modes = new uint[across * down];
        var residuals = new uint[pixels.Length];
        for (var block = 0; block < modes.Length; block++)
        {
            int left = block % across << BlockBits, top = block / across << BlockBits;
            int right = Math.Min(left + Side, width), bottom = Math.Min(top + Side, height);
            var mode = Choose(pixels, width, left, top, right, bottom);
            modes[block] = 0xFF000000u | ((uint)mode << 8);
            for (var y = top; y < bottom; y++)
            {
                for (var x = left; x < right; x++)
                {
                    var at = (y * width) + x;
                    residuals[at] = Argb.Subtract(pixels[at], Predict(pixels, at, x, y, width, mode));
                }
            }
        }

        return new Prediction(residuals, modes, across);
    }

    /// <summary>Judges the modes by every fourth row: neighbouring rows agree.</summary>
    private static PredictorMode Choose(uint[] pixels, int width, int left, int top, int right, int bottom)
    {
        var best = PredictorMode.Left;
        var least = long.MaxValue;
        foreach (var mode in PredictorModes.Tried)
        {
            long sum = 0;
            for (var y = top; y < bottom && sum < least; y += 4)
            {
                for (var x = left; x < right; x++)
                {
                    var at = (y * width) + x;
                    sum += Argb.Magnitude(Argb.Subtract(pixels[at], Predict(pixels, at, x, y, width, mode)));
                }
            }

            if (sum < least)
            {
                least = sum;
                best = mode;
            }
        }

        return best;
    }

    private static uint Predict(uint[] pixels, int at, int x, int y, int width, PredictorMode mode)
    {
        // the edges have fixed modes: black for the first pixel, left in the first row, top in the first column
        if (y == 0)
        {
            return x == 0 ? 0xFF000000u : pixels[at - 1];
        }

        var above = pixels[at - width];
        if (x == 0)
        {
            return above;
        }

        var left = pixels[at - 1];
        return mode switch
        {
            PredictorMode.Left => left,
            PredictorMode.Top => above,
            PredictorMode.AverageOfLeftAndTop => Argb.Average(left, above),
            PredictorMode.Select => Argb.Select(left, above, pixels[at - width - 1]),
            _ => Argb.Gradient(left, above, pixels[at - width - 1]),
        };
    }
}
