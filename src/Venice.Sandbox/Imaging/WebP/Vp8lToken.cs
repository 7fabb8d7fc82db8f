namespace Venice.Sandbox.Imaging.WebP;

/// <summary>A pixel as it is, or a run that stood before.</summary>
/// <param name="Value">The pixel, or the distance code.</param>
/// <param name="Length">The run's length in pixels; 0 for a pixel.</param>
internal readonly record struct Vp8lToken(uint Value, int Length)
{
    public bool IsLiteral => Length == 0;

    public int Alpha => (int)(Value >> 24);

    public int Red => (byte)(Value >> 16);

    public int Green => (byte)(Value >> 8);

    public int Blue => (byte)Value;

    public int DistanceCode => (int)Value;
}
