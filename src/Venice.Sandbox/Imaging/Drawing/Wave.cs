namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Curves made of additions and multiplications alone: a platform's own sine may differ in its last digit, and pictures must not.</summary>
internal static class Wave
{
    /// <param name="turn">In full turns.</param>
    public static float Sine(float turn)
    {
        var t = turn - MathF.Floor(turn);
        var x = t < 0.5f ? t : t - 1f;

        // a parabola through the sine's zeros and peaks, bent once more towards it: good to a thousandth
        var y = x * (8f - (16f * MathF.Abs(x)));
        return y * (0.775f + (0.225f * MathF.Abs(y)));
    }

    public static float Cosine(float turn) => Sine(turn + 0.25f);

    /// <summary>0 before <paramref name="low"/>, 1 after <paramref name="high"/>, smooth between.</summary>
    public static float Smooth(float low, float high, float value)
    {
        var t = Math.Clamp((value - low) / (high - low), 0, 1);
        return t * t * (3 - (2 * t));
    }
}
