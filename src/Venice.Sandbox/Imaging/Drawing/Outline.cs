namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>A closed line through spots, with curves as many short lines.</summary>
internal sealed class Outline
{
    private const int Steps = 12;

    private readonly List<Spot> _spots = [];

    public IReadOnlyList<Spot> Spots => _spots;

    public static Outline Box(float left, float top, float right, float bottom) =>
        new Outline().To(left, top).To(right, top).To(right, bottom).To(left, bottom);

    public static Outline Oval(float x, float y, float radiusX, float radiusY)
    {
        var outline = new Outline();
        const int around = 4 * Steps;
        for (var step = 0; step < around; step++)
        {
            var turn = step / (float)around;
            outline.To(x + (radiusX * Wave.Cosine(turn)), y + (radiusY * Wave.Sine(turn)));
        }

        return outline;
    }

    /// <summary>A window or door: a box under a pointed arch, as the Gothic palaces have them.</summary>
    public static Outline Arch(float x, float top, float halfWidth, float bottom)
    {
        var spring = Math.Min(bottom, top + (halfWidth * 1.7f));
        return new Outline()
            .To(x - halfWidth, bottom).To(x - halfWidth, spring)
            .Curve(x - halfWidth, top + (halfWidth * 0.6f), x, top)
            .Curve(x + halfWidth, top + (halfWidth * 0.6f), x + halfWidth, spring)
            .To(x + halfWidth, bottom);
    }

    public Outline To(float x, float y)
    {
        _spots.Add(new Spot(x, y));
        return this;
    }

    /// <summary>A quadratic curve from the last spot.</summary>
    public Outline Curve(float controlX, float controlY, float x, float y)
    {
        var from = _spots[^1];
        for (var step = 1; step <= Steps; step++)
        {
            float t = step / (float)Steps, rest = 1 - t;
            To(
                (rest * rest * from.X) + (2 * rest * t * controlX) + (t * t * x),
                (rest * rest * from.Y) + (2 * rest * t * controlY) + (t * t * y));
        }

        return this;
    }

    /// <summary>Scaled about the origin and moved.</summary>
    public Outline Placed(float x, float y, float scaleX, float scaleY)
    {
        var placed = new Outline();
        foreach (var spot in _spots)
        {
            placed.To(x + (spot.X * scaleX), y + (spot.Y * scaleY));
        }

        return placed;
    }
}
