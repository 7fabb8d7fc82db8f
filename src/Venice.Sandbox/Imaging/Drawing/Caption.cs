namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Writes words on a dark strip along the lower edge, as large as the picture bears; what does not fit is cut.</summary>
internal static class Caption
{
    private const int SmallestHeight = BitmapFont.Height + 4;

    public static void Write(Picture picture, IReadOnlyList<string> words)
    {
        if (picture.Height < SmallestHeight * 2)
        {
            return;
        }

        var scale = Math.Max(1, (Math.Min(picture.Width, picture.Height) + 150) / 340);
        var margin = scale * 4;
        var columns = Math.Max(1, (picture.Width - (2 * margin) + scale) / (BitmapFont.Advance * scale));
        var lineHeight = (BitmapFont.Height + 2) * scale;
        var lines = Wrap(words, columns);
        var shown = Math.Clamp(lines.Count, 1, Math.Max(1, ((picture.Height / 3) - margin) / lineHeight));
        var top = picture.Height - (shown * lineHeight) - margin;
        Darken(picture, top);
        for (var line = 0; line < shown; line++)
        {
            WriteLine(picture, lines[line], margin, top + (margin / 2) + scale + (line * lineHeight), scale);
        }
    }

    private static List<string> Wrap(IReadOnlyList<string> words, int columns)
    {
        var lines = new List<string> { words[0] };
        foreach (var word in words.Skip(1))
        {
            if (lines[^1].Length + 2 + word.Length <= columns)
            {
                lines[^1] += "  " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static void Darken(Picture picture, int top)
    {
        for (var y = Math.Max(0, top); y < picture.Height; y++)
        {
            foreach (ref var channel in picture.Row(y))
            {
                channel = (byte)((channel * 3) >> 3);
            }
        }
    }

    private static void WriteLine(Picture picture, string text, int left, int top, int scale)
    {
        for (var y = 0; y < BitmapFont.Height * scale && top + y < picture.Height; y++)
        {
            var row = picture.Row(top + y);
            for (var x = 0; x < text.Length * BitmapFont.Advance * scale && left + x < picture.Width; x++)
            {
                var column = x / scale % BitmapFont.Advance;
                if (column < BitmapFont.Width && BitmapFont.IsSet(text[x / scale / BitmapFont.Advance], column, y / scale))
                {
                    row.Slice((left + x) * 3, 3).Fill(236);
                }
            }
        }
    }
}
