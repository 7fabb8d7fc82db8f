namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Builds one row of the city along the horizon: houses, palaces, churches under domes, bell towers.</summary>
internal sealed class SkylinePainter(SeededRandom random, Brush brush, float horizon)
{
    private const float Reach = 1.6f;

    private Paint _wall;
    private Colour _window;
    private float _lit;
    private float _size;

    /// <param name="size">1 for the nearest row, less for those behind.</param>
    /// <param name="wall">The walls' colour.</param>
    /// <param name="window">The light behind windows.</param>
    /// <param name="lit">The share of windows with a light; 0 for a row too far away to have windows.</param>
    /// <param name="gap">The share of the shore that stays open.</param>
    public void Paint(float size, Paint wall, Colour window, float lit, float gap)
    {
        (_size, _wall, _window, _lit) = (size, wall, window, lit);
        for (var x = -Reach - random.Between(0, 0.2f); x < Reach;)
        {
            if (random.Chance(gap))
            {
                x += random.Between(0.04f, 0.16f) * size;
                continue;
            }

            x += random.NextSingle() switch
            {
                < 0.40f => House(x),
                < 0.72f => Palace(x),
                < 0.88f => Church(x),
                _ => Tower(x),
            };
        }

        // the quay, so that nothing floats
        brush.Fill(Outline.Box(-Reach, horizon - (0.006f * size), Reach, horizon + 0.002f), _wall);
    }

    private float House(float x)
    {
        float width = random.Between(0.07f, 0.14f) * _size, height = random.Between(0.06f, 0.13f) * _size, top = horizon - height;
        Block(x, top, width);
        var roof = random.Between(0.012f, 0.03f) * _size;
        brush.Fill(new Outline().To(x - (0.004f * _size), top + 0.001f).To(x + (width / 2), top - roof).To(x + width + (0.004f * _size), top + 0.001f), _wall);
        if (random.Chance(0.6f))
        {
            // the city's chimneys widen upwards
            float at = x + (width * random.Between(0.2f, 0.8f)), rise = top - roof - (0.012f * _size), half = 0.004f * _size;
            brush.Fill(new Outline().To(at - half, top).To(at - half, rise).To(at - (2 * half), rise - (3 * half)).To(at + (2 * half), rise - (3 * half)).To(at + half, rise).To(at + half, top), _wall);
        }

        Windows(x, width, top + (0.012f * _size), 0.004f);
        return width * random.Between(0.93f, 1.02f);
    }

    private float Palace(float x)
    {
        float width = random.Between(0.13f, 0.24f) * _size, height = random.Between(0.11f, 0.19f) * _size, top = horizon - height;
        Block(x, top, width);
        brush.Fill(Outline.Box(x - (0.006f * _size), top - (0.006f * _size), x + width + (0.006f * _size), top + (0.003f * _size)), _wall);
        if (random.Chance(0.5f))
        {
            // battlements in the shape of leaves
            for (var at = x + (0.006f * _size); at < x + width; at += 0.016f * _size)
            {
                brush.Fill(Outline.Arch(at, top - (0.024f * _size), 0.005f * _size, top), _wall);
            }
        }

        Windows(x, width, top + (0.016f * _size), 0.0058f);
        return width * random.Between(0.95f, 1.04f);
    }

    private float Church(float x)
    {
        float width = random.Between(0.15f, 0.22f) * _size, height = random.Between(0.09f, 0.13f) * _size, top = horizon - height;
        float middle = x + (width / 2), radius = width * random.Between(0.26f, 0.36f);
        Block(x, top, width);
        Dome(middle, top, radius);
        if (random.Chance(0.65f))
        {
            Dome(x + (width * 0.14f), top, radius * 0.42f);
            Dome(x + (width * 0.86f), top, radius * 0.42f);
        }

        Windows(x, width, top + (0.02f * _size), 0.006f);
        return width;
    }

    private void Dome(float x, float bottom, float radius)
    {
        float drum = bottom - (radius * 0.5f), crown = drum - (radius * 1.25f), lantern = crown - (radius * 0.42f);
        brush.Fill(Outline.Box(x - (radius * 0.92f), drum, x + (radius * 0.92f), bottom + (0.004f * _size)), _wall);
        brush.Fill(
            new Outline().To(x - radius, drum + 0.001f)
                .Curve(x - (radius * 1.02f), drum - (radius * 0.95f), x - (radius * 0.1f), crown)
                .To(x + (radius * 0.1f), crown)
                .Curve(x + (radius * 1.02f), drum - (radius * 0.95f), x + radius, drum + 0.001f),
            _wall);
        brush.Fill(Outline.Box(x - (radius * 0.13f), lantern, x + (radius * 0.13f), crown + (radius * 0.05f)), _wall);
        brush.Fill(new Outline().To(x - (radius * 0.17f), lantern).Curve(x, lantern - (radius * 0.12f), x, lantern - (radius * 0.42f)).Curve(x, lantern - (radius * 0.12f), x + (radius * 0.17f), lantern), _wall);
        brush.Fill(Outline.Box(x - (radius * 0.02f), lantern - (radius * 0.62f), x + (radius * 0.02f), lantern - (radius * 0.3f)), _wall);
    }

    private float Tower(float x)
    {
        float width = random.Between(0.035f, 0.055f) * _size, height = random.Between(0.26f, 0.40f) * _size, top = horizon - height, middle = x + (width / 2);
        brush.Fill(new Outline().To(x, horizon).To(x + (width * 0.06f), top).To(x + (width * 0.94f), top).To(x + width, horizon), _wall);
        var belfry = top - (width * 0.9f);
        brush.Fill(Outline.Box(x - (width * 0.04f), top - (width * 0.1f), x + (width * 1.04f), top + (width * 0.06f)), _wall);
        for (var pier = 0; pier < 4; pier++)
        {
            var at = x + (width * (0.08f + (0.26f * pier)));
            brush.Fill(Outline.Box(at, belfry, at + (width * 0.09f), top), _wall);
        }

        brush.Fill(Outline.Box(x - (width * 0.04f), belfry - (width * 0.16f), x + (width * 1.04f), belfry + (width * 0.1f)), _wall);
        var cube = belfry - (width * 0.65f);
        brush.Fill(Outline.Box(x + (width * 0.1f), cube, x + (width * 0.9f), belfry), _wall);
        brush.Fill(new Outline().To(x + (width * 0.02f), cube + 0.001f).To(middle, cube - (width * random.Between(1.2f, 2.1f))).To(x + (width * 0.98f), cube + 0.001f), _wall);
        return width * 1.1f;
    }

    private void Block(float x, float top, float width) => brush.Fill(Outline.Box(x, top, x + width, horizon + 0.001f), _wall);

    private void Windows(float x, float width, float top, float halfWidth)
    {
        if (_lit <= 0)
        {
            return;
        }

        float half = halfWidth * _size, step = half * random.Between(3.2f, 4.4f), storey = half * random.Between(6.2f, 7.5f);
        var columns = (int)((width - (2 * half)) / step);
        var left = x + ((width - ((columns - 1) * step)) / 2);
        for (var y = top; y + (half * 4.5f) < horizon - (0.004f * _size); y += storey)
        {
            for (var column = 0; column < columns; column++)
            {
                var isLit = random.Chance(_lit);
                var paint = isLit ? Drawing.Paint.Plain(_window, random.Between(0.45f, 0.95f)) : Drawing.Paint.Plain(_window, 0.07f);
                brush.Fill(Outline.Arch(left + (column * step), y, half, y + (half * 4.2f)), paint);
            }
        }
    }
}
