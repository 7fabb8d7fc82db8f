namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Fills outlines with soft edges: four lines of samples a row, exact across.</summary>
internal sealed class Brush(Picture picture, View view)
{
    private const int Samples = 4;

    private readonly float[] _coverage = new float[picture.Width];
    private readonly List<float> _crossings = [];

    public void Fill(Outline outline, Paint paint)
    {
        float top = float.MaxValue, bottom = float.MinValue, left = float.MaxValue, right = float.MinValue;
        var spots = new Spot[outline.Spots.Count];
        for (var index = 0; index < spots.Length; index++)
        {
            var spot = spots[index] = new Spot(view.PixelX(outline.Spots[index].X), view.PixelY(outline.Spots[index].Y));
            top = Math.Min(top, spot.Y);
            bottom = Math.Max(bottom, spot.Y);
            left = Math.Min(left, spot.X);
            right = Math.Max(right, spot.X);
        }

        if (right <= 0 || left >= picture.Width || bottom <= 0 || top >= picture.Height)
        {
            return;
        }

        int firstRow = Math.Max(0, (int)top), lastRow = Math.Min(picture.Height - 1, (int)bottom);
        int firstColumn = Math.Max(0, (int)left), lastColumn = Math.Min(picture.Width - 1, (int)right);
        for (var y = firstRow; y <= lastRow; y++)
        {
            Array.Clear(_coverage, firstColumn, lastColumn - firstColumn + 1);
            for (var sample = 0; sample < Samples; sample++)
            {
                Cover(spots, y + ((sample + 0.5f) / Samples));
            }

            var colour = paint.At(Math.Clamp((y + 0.5f - top) / Math.Max(1, bottom - top), 0, 1));
            Blend(picture.Row(y), firstColumn, lastColumn, colour, paint.Opacity / Samples);
        }
    }

    private void Cover(Spot[] spots, float line)
    {
        _crossings.Clear();
        var from = spots[^1];
        foreach (var to in spots)
        {
            if ((from.Y <= line) != (to.Y <= line))
            {
                _crossings.Add(from.X + ((line - from.Y) / (to.Y - from.Y) * (to.X - from.X)));
            }

            from = to;
        }

        _crossings.Sort();
        for (var pair = 0; pair + 1 < _crossings.Count; pair += 2)
        {
            Cover(Math.Max(0, _crossings[pair]), Math.Min(picture.Width, _crossings[pair + 1]));
        }
    }

    private void Cover(float left, float right)
    {
        if (right <= left)
        {
            return;
        }

        int first = (int)left, last = Math.Min((int)right, picture.Width - 1);
        if (first >= last)
        {
            _coverage[last] += Math.Min(right, last + 1) - left;
            return;
        }

        _coverage[first] += first + 1 - left;
        for (var x = first + 1; x < last; x++)
        {
            _coverage[x]++;
        }

        _coverage[last] += Math.Min(right - last, 1);
    }

    private void Blend(Span<byte> row, int first, int last, Colour colour, float opacity)
    {
        float red = Math.Clamp(colour.Red, 0, 1) * 255, green = Math.Clamp(colour.Green, 0, 1) * 255, blue = Math.Clamp(colour.Blue, 0, 1) * 255;
        for (var x = first; x <= last; x++)
        {
            var share = Math.Min(1, _coverage[x] * opacity);
            if (share > 0)
            {
                var pixel = row.Slice(x * 3, 3);
                pixel[0] = (byte)(pixel[0] + ((red - pixel[0]) * share) + 0.5f);
                pixel[1] = (byte)(pixel[1] + ((green - pixel[1]) * share) + 0.5f);
                pixel[2] = (byte)(pixel[2] + ((blue - pixel[2]) * share) + 0.5f);
            }
        }
    }
}
