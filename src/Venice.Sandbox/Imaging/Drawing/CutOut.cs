namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Takes away what is not the middle: an oval with a soft edge stands for the subject.</summary>
internal static class CutOut
{
    public static Picture Apply(Picture picture)
    {
        var alpha = new byte[picture.Width * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            var down = ((2 * (y + 0.5f)) / picture.Height) - 1;
            for (var x = 0; x < picture.Width; x++)
            {
                var across = ((2 * (x + 0.5f)) / picture.Width) - 1;
                alpha[(y * picture.Width) + x] = (byte)(255 * Wave.Smooth(0.98f, 0.9f, MathF.Sqrt((across * across) + (down * down))));
            }
        }

        return new Picture(picture, alpha);
    }
}
