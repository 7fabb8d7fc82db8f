namespace Venice.Sandbox.Imaging;

/// <summary>A raster of 8-bit red, green and blue, row by row from the top.</summary>
internal sealed class Picture
{
    /// <summary>The longest side: as much as WebP can hold.</summary>
    public const int MaximumSide = 16384;

    public Picture(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MaximumSide);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, MaximumSide);
        Width = width;
        Height = height;
        Pixels = new byte[width * height * 3];
    }

    /// <summary>The pixels of another picture, under a mask.</summary>
    public Picture(Picture source, byte[] alpha)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(alpha.Length, source.Width * source.Height);
        Width = source.Width;
        Height = source.Height;
        Pixels = source.Pixels;
        Alpha = alpha;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Three bytes a pixel: red, green, blue.</summary>
    public byte[] Pixels { get; }

    /// <summary>One byte a pixel, 0 for transparent, when the picture is not opaque; PNG alone writes it.</summary>
    public byte[]? Alpha { get; }

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width * 3, Width * 3);
}
