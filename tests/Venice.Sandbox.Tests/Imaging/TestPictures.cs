using Venice.Sandbox.Imaging;

namespace Venice.Sandbox.Tests.Imaging;

/// <summary>Rasters of every kind that encoders meet.</summary>
internal static class TestPictures
{
    public static Picture Noise(int width, int height, int salt)
    {
        var picture = new Picture(width, height);
        var state = (uint)salt * 2654435761u + 1;
        foreach (ref var channel in picture.Pixels.AsSpan())
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            channel = (byte)(state >> 11);
        }

        return picture;
    }

    public static Picture Flat(int width, int height, int salt)
    {
        var picture = new Picture(width, height);
        for (var index = 0; index < picture.Pixels.Length; index++)
        {
            picture.Pixels[index] = (byte)(salt * 37 * (1 + (index % 3)));
        }

        return picture;
    }

    public static Picture Gradient(int width, int height, int salt)
    {
        var picture = new Picture(width, height);
        for (var y = 0; y < height; y++)
        {
            var row = picture.Row(y);
            for (var x = 0; x < width; x++)
            {
                row[x * 3] = (byte)(x + salt);
                row[(x * 3) + 1] = (byte)(y * 2);
                row[(x * 3) + 2] = (byte)((x + y) / 2);
            }
        }

        return picture;
    }

    /// <summary>Repeated tiles, and a few colours only: long and far references.</summary>
    public static Picture Tiles(int width, int height, int salt)
    {
        var noise = Noise(7, 5, salt);
        var picture = new Picture(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                noise.Row(y % 5).Slice(x % 7 * 3, 3).CopyTo(picture.Row(y)[(x * 3)..]);
            }
        }

        return picture;
    }

    public static Picture Of(int kind, int width, int height, int salt) => kind switch
    {
        0 => Noise(width, height, salt),
        1 => Flat(width, height, salt),
        2 => Gradient(width, height, salt),
        _ => Tiles(width, height, salt),
    };
}
