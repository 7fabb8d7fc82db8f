using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Draws a view over the lagoon. The same subject gives the same bytes; another seed another hour, light and city.</summary>
internal static class PictureArtist
{
    public static Picture Draw(PictureSubject subject)
    {
        var random = SeededRandom.From(subject.Prompt, $"{subject.Model}\n{subject.Details}", subject.Seed);
        var picture = new Picture(subject.Width, subject.Height);
        var view = new View(subject.Width, subject.Height);
        var brush = new Brush(picture, view);
        var mood = MoodReader.Read(subject.Prompt);
        var palette = Palette.Choose(random, mood);
        var horizon = view.Bottom * random.Between(0.54f, 0.64f);

        var sky = new SkyPainter(random, palette, horizon);
        sky.Paint(picture, view);
        DrawCity(random, brush, palette, horizon);
        new WaterPainter(random, palette, sky, horizon, view.Bottom).Paint(picture, view);
        DrawForeground(random, brush, palette, view, horizon);
        DrawBirds(random, brush, palette, horizon);
        if (mood.HasFlag(Mood.Snow))
        {
            DrawSnow(random, brush, view);
        }

        Caption.Write(picture, Words(subject));
        return picture;
    }

    private static void DrawCity(SeededRandom random, Brush brush, Palette palette, float horizon)
    {
        var window = new Colour(1, 0.80f, 0.46f);
        var haze = palette.Horizon.Towards(palette.Low, 0.5f);
        var skyline = new SkylinePainter(random, brush, horizon);
        skyline.Paint(random.Between(0.5f, 0.65f), Paint.Plain(palette.Middle.Towards(haze, 0.45f).Towards(palette.Dark, 0.12f)), window, 0, 0.25f);
        skyline.Paint(random.Between(0.75f, 0.9f), Paint.Plain(palette.Middle.Towards(haze, 0.1f).Towards(palette.Dark, 0.48f)), window, 0.1f, 0.22f);
        skyline.Paint(
            random.Between(0.95f, 1.25f),
            Paint.Plain(palette.Dark.Towards(palette.Upper, 0.16f)),
            window,
            palette.IsNight ? 0.42f : 0.22f,
            random.Between(0.3f, 0.55f));
    }

    private static void DrawForeground(SeededRandom random, Brush brush, Palette palette, View view, float horizon)
    {
        var boats = new BoatPainter(random, brush, palette);
        var water = view.Bottom - horizon;
        var reach = Math.Min(view.Right, 0.75f);
        if (random.Chance(0.6f))
        {
            boats.PaintGondola(random.Between(-0.8f, 0.8f) * reach, horizon + (water * random.Between(0.12f, 0.22f)), random.Between(0.10f, 0.15f));
        }

        boats.PaintGondola(random.Between(-0.55f, 0.55f) * reach, horizon + (water * random.Between(0.38f, 0.60f)), random.Between(0.30f, 0.42f));
        var side = random.Chance(0.5f) ? 1f : -1f;
        var poles = 1 + random.Below(4);
        for (var pole = 0; pole < poles; pole++)
        {
            var x = side * view.Right * (0.94f - (pole * 0.11f) - random.Between(0, 0.05f));
            boats.PaintPole(x, horizon + (water * random.Between(0.62f, 0.86f)), random.Between(0.24f, 0.36f), random.Between(0.0075f, 0.0105f));
        }
    }

    private static void DrawBirds(SeededRandom random, Brush brush, Palette palette, float horizon)
    {
        var count = random.Below(7);
        float flockX = random.Between(-0.35f, 0.35f), flockY = horizon * random.Between(0.22f, 0.5f);
        for (var bird = 0; bird < count; bird++)
        {
            float x = flockX + random.Between(-0.12f, 0.12f), y = flockY + random.Between(-0.04f, 0.04f), span = random.Between(0.009f, 0.017f);
            brush.Fill(
                new Outline().To(-1, -0.25f).Curve(-0.5f, -0.65f, 0, 0).Curve(0.5f, -0.65f, 1, -0.25f).Curve(0.5f, -0.42f, 0, 0.2f).Curve(-0.5f, -0.42f, -1, -0.25f).Placed(x, y, span, span),
                Paint.Plain(palette.Dark, 0.75f));
        }
    }

    private static void DrawSnow(SeededRandom random, Brush brush, View view)
    {
        for (var flake = 0; flake < 420; flake++)
        {
            float near = random.NextSingle(), size = 0.0012f + (0.0042f * near * near * near);
            brush.Fill(Outline.Oval(random.Between(-1.3f, 1.3f), random.NextSingle() * view.Bottom, size, size), Paint.Plain(Colour.White, 0.45f + (0.5f * random.NextSingle())));
        }
    }

    private static string[] Words(PictureSubject subject)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject.Prompt)));
        var culture = CultureInfo.InvariantCulture;
        return
        [
            string.Create(culture, $"seed {subject.Seed}"),
            subject.Model,
            string.Create(culture, $"prompt {digest[..8]}"),
            string.Create(culture, $"{subject.Width}x{subject.Height}"),
        ];
    }
}
