namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Value noise: random heights at whole coordinates, smooth between them.</summary>
internal sealed class Noise(uint salt)
{
    /// <summary>0 to 1.</summary>
    public float At(float x, float y)
    {
        float floorX = MathF.Floor(x), floorY = MathF.Floor(y);
        int cellX = (int)floorX, cellY = (int)floorY;
        float fx = x - floorX, fy = y - floorY;
        fx = fx * fx * (3 - (2 * fx));
        fy = fy * fy * (3 - (2 * fy));
        float top = Cell(cellX, cellY), bottom = Cell(cellX, cellY + 1);
        top += (Cell(cellX + 1, cellY) - top) * fx;
        bottom += (Cell(cellX + 1, cellY + 1) - bottom) * fx;
        return top + ((bottom - top) * fy);
    }

    /// <summary>Three octaves, 0 to 1.</summary>
    public float Cloud(float x, float y) => (At(x, y) * 0.57f) + (At((x * 2.1f) + 17, (y * 2.1f) + 5) * 0.29f) + (At((x * 4.3f) + 31, (y * 4.3f) + 11) * 0.14f);

    /// <summary>A number of this very cell, 0 to 1.</summary>
    public float Cell(int x, int y)
    {
        var hash = ((uint)x * 0x9E3779B1u) ^ ((uint)y * 0x85EBCA77u) ^ salt;
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
        hash = (hash ^ (hash >> 12)) * 0x297A2D39u;
        return ((hash ^ (hash >> 15)) >> 8) * (1f / (1 << 24));
    }
}
