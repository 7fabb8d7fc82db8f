namespace Venice.Sandbox.Imaging.WebP;

/// <summary>The modes in use, of the fourteen that exist, by their numbers in the bitstream.</summary>
internal enum PredictorMode
{
    Left = 1,
    Top = 2,
    AverageOfLeftAndTop = 7,
    Select = 11,
    ClampedGradient = 12,
}
