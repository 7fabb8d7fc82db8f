namespace Venice.Sandbox.Imaging.WebP;

/// <summary>The modes in the order in which they are tried.</summary>
internal static class PredictorModes
{
    public static ReadOnlySpan<PredictorMode> Tried =>
    [
        PredictorMode.Left,
        PredictorMode.Top,
        PredictorMode.ClampedGradient,
        PredictorMode.Select,
        PredictorMode.AverageOfLeftAndTop,
    ];
}
