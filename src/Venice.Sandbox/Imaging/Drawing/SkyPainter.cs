namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Paints what lies above the horizon behind the city: the gradient, sun or moon, clouds, stars.</summary>
internal sealed class SkyPainter
{
    private readonly Palette _palette;
    private readonly float _horizon;
    private readonly Noise _clouds;
    private readonly Noise _stars;
    private readonly float _drift;
    private readonly float _cover;
    private readonly float _phase;

    public SkyPainter(SeededRandom random, Palette palette, float horizon)
    {
        _palette = palette;
        _horizon = horizon;
        _clouds = new Noise((uint)random.NextUInt64());
        _stars = new Noise((uint)random.NextUInt64());
        _drift = random.Between(-50, 50);
        _cover = random.Between(0.42f, 0.62f);
        _phase = random.Between(0.4f, 1.5f) * (random.Chance(0.5f) ? 1 : -1);
        LightX = random.Between(-0.32f, 0.32f);
        LightY = palette.IsNight ? horizon * random.Between(0.2f, 0.45f) : horizon * random.Between(0.5f, 0.86f);
        LightRadius = palette.IsNight ? random.Between(0.035f, 0.055f) : random.Between(0.045f, 0.075f);
    }

    /// <summary>Where sun or moon stand.</summary>
    public float LightX { get; }

    public float LightY { get; }

    public float LightRadius { get; }

    public void Paint(Picture picture, View view)
    {
        var rows = Math.Min(picture.Height, (int)view.PixelY(_horizon) + 1);
        for (var y = 0; y < rows; y++)
        {
            var sceneY = view.SceneY(y);
            var sky = _palette.Sky(1 - (sceneY / _horizon));
            var row = picture.Row(y);
            for (var x = 0; x < picture.Width; x++)
            {
                Dither.Put(row, x, y, At(view.SceneX(x), sceneY, sky, view.Unit));
            }
        }
    }

    private Colour At(float x, float y, Colour sky, float unit)
    {
        float dx = x - LightX, dy = y - LightY, distance = MathF.Sqrt((dx * dx) + (dy * dy));
        var near = distance / LightRadius;

        // the glow: a tight halo and a wide one, wider than high
        var wide = (dx * dx * 0.7f) + (dy * dy * 1.6f);
        var colour = sky.Towards(_palette.Horizon, 0.55f / (1 + (wide * 14)) * (_palette.IsNight ? 0.5f : 1));
        colour += _palette.Light * (0.30f / (1 + (near * near * 0.35f)));
        if (_palette.IsNight)
        {
            colour += Colour.White * Star(x, y, unit);
        }

        colour = Clouded(colour, x, y, wide);
        var edge = 1 / (LightRadius * unit);
        var disc = Wave.Smooth(1 + edge, 1 - edge, near);
        return disc <= 0 ? colour : colour.Towards(_palette.Light, disc * (_palette.IsNight ? Moon(dx, dy, edge) : 1));
    }

    /// <summary>The lit part of the moon, whose shadow's edge is another circle.</summary>
    private float Moon(float dx, float dy, float edge)
    {
        float sx = (dx / LightRadius) - _phase, sy = (dy / LightRadius) + (_phase * 0.3f);
        var shadow = Wave.Smooth(1 - edge, 1 + edge, MathF.Sqrt((sx * sx) + (sy * sy)) / 0.92f);
        return 0.06f + (0.94f * shadow);
    }

    private Colour Clouded(Colour colour, float x, float y, float nearLight)
    {
        var height = 1 - (y / _horizon);
        var density = _clouds.Cloud((x * 2.2f) + _drift, (y * 9f) + (x * 0.8f));
        var cloud = Wave.Smooth(_cover, _cover + 0.26f, density) * Wave.Smooth(0.02f, 0.2f, height);
        if (cloud <= 0)
        {
            return colour;
        }

        // lit from below, near the light most
        var lit = _palette.Horizon.Towards(_palette.Low, 0.4f) * (0.82f + (0.3f / (1 + (nearLight * 10))));
        var shade = _palette.Upper.Towards(_palette.Middle, 0.5f);
        return colour.Towards(shade.Towards(lit, (_palette.IsNight ? 0.25f : 0.75f) * (1 - (0.55f * height))), cloud * 0.6f);
    }

    private float Star(float x, float y, float unit)
    {
        const float size = 0.034f;
        int cellX = (int)MathF.Floor(x / size), cellY = (int)MathF.Floor(y / size);
        var chance = _stars.Cell(cellX, cellY);
        if (chance < 0.62f)
        {
            return 0;
        }

        float starX = (cellX + 0.2f + (0.6f * _stars.Cell(cellX + 911, cellY))) * size;
        float starY = (cellY + 0.2f + (0.6f * _stars.Cell(cellX, cellY + 577))) * size;
        float dx = (x - starX) * unit, dy = (y - starY) * unit;
        var reach = Math.Max(0.8f, unit * 0.0011f * (0.6f + ((chance - 0.62f) * 2.5f)));
        var high = Wave.Smooth(0.1f, 0.6f, 1 - (y / _horizon));
        return high * (chance - 0.4f) * 1.5f * Wave.Smooth(reach * 1.8f, reach * 0.3f, MathF.Sqrt((dx * dx) + (dy * dy)));
    }
}
