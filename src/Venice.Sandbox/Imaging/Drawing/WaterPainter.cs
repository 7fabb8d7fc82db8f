namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Paints the lagoon: what stands above the horizon, upside down, broken by waves that grow towards the viewer.</summary>
internal sealed class WaterPainter
{
    private readonly Palette _palette;
    private readonly SkyPainter _sky;
    private readonly float _horizon;
    private readonly float _bottom;
    private readonly Noise _waves;
    private readonly float _calm;

    public WaterPainter(SeededRandom random, Palette palette, SkyPainter sky, float horizon, float bottom)
    {
        _palette = palette;
        _sky = sky;
        _horizon = horizon;
        _bottom = bottom;
        _waves = new Noise((uint)random.NextUInt64());
        _calm = random.Between(0.6f, 1.15f);
    }

    public void Paint(Picture picture, View view)
    {
        var first = Math.Clamp((int)view.PixelY(_horizon) + 1, 0, picture.Height);
        var tint = _palette.Zenith.Towards(_palette.Dark, 0.45f);
        for (var y = first; y < picture.Height; y++)
        {
            var depth = Math.Max(0, (view.SceneY(y) - _horizon) / (_bottom - _horizon));

            // as on a plane: the farther away, the denser
            var far = 1 / (depth + 0.06f);
            var row = picture.Row(y);
            for (var x = 0; x < picture.Width; x++)
            {
                Dither.Put(row, x, y, At(picture, view, view.SceneX(x), x, depth, far, tint));
            }
        }
    }

    private Colour At(Picture picture, View view, float x, int column, float depth, float far, Colour tint)
    {
        var swell = _waves.At((x * far * 0.9f) + 40, far * 9) - 0.5f;
        var ripple = _waves.At((x * far * 3.1f) + 90, (far * 31) + (swell * 2)) - 0.5f;
        var wave = (swell * 0.6f) + (ripple * 0.55f);

        var mirrored = _horizon - (depth * (_bottom - _horizon) * 1.08f) - (wave * _calm * (0.012f + (0.10f * depth)));
        var shift = wave * _calm * (0.004f + (0.035f * depth)) * view.Unit;
        var sourceY = Math.Clamp((int)view.PixelY(mirrored), 0, Math.Max(0, Math.Min(picture.Height, (int)view.PixelY(_horizon)) - 1));
        var sourceX = Math.Clamp((int)(column + shift), 0, picture.Width - 1);
        var source = picture.Row(sourceY).Slice(sourceX * 3, 3);
        var colour = new Colour(source[0] / 255f, source[1] / 255f, source[2] / 255f);

        // nearer to the feet one sees less mirror and more water
        colour = colour.Towards(tint, 0.16f + (0.36f * depth) - (0.25f * wave));

        // the light's road
        var road = MathF.Abs(x - _sky.LightX) / (0.035f + (0.16f * depth) + (_sky.LightRadius * 0.5f));
        var glitter = Wave.Smooth(1, 0, road) * Wave.Smooth(0.02f, 0.3f, wave) * (1 - (0.55f * depth));
        return colour + (_palette.Light.Towards(_palette.Horizon, 0.4f) * (glitter * (_palette.IsNight ? 0.5f : 0.75f)));
    }
}
