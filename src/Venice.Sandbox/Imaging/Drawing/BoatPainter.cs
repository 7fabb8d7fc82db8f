namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Paints what floats and stands in the water: gondolas with their rowers, mooring poles, and their reflections.</summary>
internal sealed class BoatPainter(SeededRandom random, Brush brush, Palette palette)
{
    private static readonly Outline Hull = new Outline().To(-0.5f, -0.12f)
        .Curve(-0.44f, -0.035f, -0.30f, -0.022f).Curve(0, -0.006f, 0.28f, -0.026f).Curve(0.43f, -0.045f, 0.462f, -0.155f)
        .To(0.468f, -0.19f).Curve(0.49f, -0.205f, 0.506f, -0.176f).To(0.496f, -0.15f).To(0.503f, -0.148f).To(0.491f, -0.13f).To(0.498f, -0.126f).To(0.484f, -0.108f)
        .Curve(0.45f, 0.012f, 0.24f, 0.03f).Curve(0, 0.045f, -0.25f, 0.028f).Curve(-0.43f, 0.015f, -0.5f, -0.12f);

    private static readonly Outline[] Rower =
    [
        new Outline().To(-0.352f, -0.025f).To(-0.345f, -0.085f).To(-0.32f, -0.085f).To(-0.305f, -0.022f).To(-0.318f, -0.022f).To(-0.331f, -0.06f).To(-0.339f, -0.025f),
        new Outline().To(-0.347f, -0.08f).Curve(-0.346f, -0.12f, -0.33f, -0.148f).Curve(-0.318f, -0.156f, -0.304f, -0.146f).Curve(-0.308f, -0.11f, -0.318f, -0.08f),
        new Outline().To(-0.312f, -0.142f).To(-0.258f, -0.106f).To(-0.262f, -0.098f).To(-0.32f, -0.126f),
        Outline.Oval(-0.312f, -0.168f, 0.0115f, 0.0135f),
        Outline.Oval(-0.312f, -0.176f, 0.021f, 0.0038f),
        Outline.Oval(-0.312f, -0.18f, 0.0105f, 0.006f),
        new Outline().To(-0.245f, -0.135f).To(-0.241f, -0.132f).To(-0.415f, 0.05f).To(-0.428f, 0.056f),
    ];

    private static readonly Outline Cabin = new Outline().To(-0.07f, -0.01f).Curve(-0.07f, -0.085f, 0.01f, -0.085f).Curve(0.085f, -0.085f, 0.085f, -0.01f);

    public void PaintGondola(float x, float waterline, float length)
    {
        var facing = random.Chance(0.5f) ? length : -length;
        var hasCabin = random.Chance(0.45f);
        var dark = palette.Dark * 0.75f;
        var mirror = Paint.Plain(dark, 0.42f);
        PaintParts(x, waterline + (0.024f * length), facing, -0.8f * length, hasCabin, mirror);
        brush.Fill(Outline.Oval(x, waterline + (0.024f * length), length * 0.46f, length * 0.012f), Paint.Plain(palette.Dark, 0.35f));
        PaintParts(x, waterline, facing, length, hasCabin, Paint.Plain(dark));
        brush.Fill(
            new Outline().To(-0.46f, -0.085f).Curve(-0.4f, -0.03f, -0.28f, -0.02f).Curve(0, -0.004f, 0.27f, -0.024f).Curve(0.40f, -0.035f, 0.44f, -0.10f)
                .Curve(0.40f, -0.028f, 0.27f, -0.017f).Curve(0, 0.004f, -0.28f, -0.013f).Curve(-0.4f, -0.022f, -0.46f, -0.085f).Placed(x, waterline, facing, length),
            Paint.Plain(palette.Horizon, 0.5f));
        if (hasCabin)
        {
            brush.Fill(Outline.Arch(0.008f, -0.07f, 0.016f, -0.014f).Placed(x, waterline, facing, length), Paint.Plain(new Colour(1, 0.78f, 0.42f), 0.9f));
        }
    }

    /// <summary>A striped pole to tie a boat to.</summary>
    public void PaintPole(float x, float foot, float height, float width)
    {
        var lean = random.Between(-0.06f, 0.06f) * height;
        var bright = palette.Horizon.Towards(palette.Dark, palette.IsNight ? 0.66f : 0.42f);
        var strong = palette.Middle.Turned(random.Between(-0.12f, 0.12f)).Towards(palette.Dark, palette.IsNight ? 0.72f : 0.5f);
        Pole(x, foot, -lean * 0.8f, -height * 0.75f, width, Paint.Plain(palette.Dark, 0.4f));
        Pole(x, foot, lean, height, width, Paint.Plain(bright));
        const int stripes = 7;
        for (var stripe = 0; stripe < stripes; stripe++)
        {
            float low = stripe / (float)stripes, high = low + (0.55f / stripes), slant = 0.32f / stripes;
            brush.Fill(
                new Outline().To(PoleX(x, lean, low) - width, foot - (height * low)).To(PoleX(x, lean, low + slant) + width, foot - (height * (low + slant)))
                    .To(PoleX(x, lean, high + slant) + width, foot - (height * (high + slant))).To(PoleX(x, lean, high) - width, foot - (height * high)),
                Paint.Plain(strong));
        }

        // the side away from the light
        brush.Fill(
            new Outline().To(x - width, foot).To(x + lean - width, foot - height).To(x + lean - (width * 0.3f), foot - height).To(x - (width * 0.3f), foot),
            Paint.Plain(palette.Dark, 0.45f));
        brush.Fill(Outline.Oval(x + lean, foot - height, width * 1.25f, width * 1.1f), Paint.Plain(strong.Towards(palette.Dark, 0.3f)));
        brush.Fill(Outline.Oval(x, foot, width * 2.4f, width * 0.5f), Paint.Plain(palette.Horizon, 0.22f));
    }

    private static float PoleX(float x, float lean, float share) => x + (lean * share);

    private void Pole(float x, float foot, float lean, float height, float width, Paint paint) => brush.Fill(
        new Outline().To(x - width, foot).To(x + lean - width, foot - height).To(x + lean + width, foot - height).To(x + width, foot), paint);

    private void PaintParts(float x, float y, float scaleX, float scaleY, bool hasCabin, Paint paint)
    {
        brush.Fill(Hull.Placed(x, y, scaleX, scaleY), paint);
        foreach (var part in Rower)
        {
            brush.Fill(part.Placed(x, y, scaleX, scaleY), paint);
        }

        if (hasCabin)
        {
            brush.Fill(Cabin.Placed(x, y, scaleX, scaleY), paint);
        }
    }
}
