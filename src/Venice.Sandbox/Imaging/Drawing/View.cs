namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>From the scene's coordinates (x from the middle, y from the top, one unit about a picture's height) to pixels.</summary>
internal sealed class View
{
    public View(int width, int height)
    {
        Width = width;
        Height = height;
        Unit = Math.Clamp(height, width / 2.6f, width * 1.35f);
        Bottom = height / Unit;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Pixels in a unit.</summary>
    public float Unit { get; }

    /// <summary>The lower edge in units; the upper one is 0.</summary>
    public float Bottom { get; }

    /// <summary>The right edge in units; the left one is its negative.</summary>
    public float Right => Width / Unit / 2;

    public float PixelX(float x) => (Width / 2f) + (x * Unit);

    public float PixelY(float y) => y * Unit;

    public float SceneX(int pixel) => (pixel + 0.5f - (Width / 2f)) / Unit;

    public float SceneY(int pixel) => (pixel + 0.5f) / Unit;
}
