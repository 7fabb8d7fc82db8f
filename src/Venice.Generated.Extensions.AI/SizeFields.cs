using System.Drawing;
using System.Globalization;

namespace Venice;

/// <summary>A size in the fields that a model takes: pixels, or an aspect ratio, with a resolution where the model has several.</summary>
internal readonly record struct SizeFields(int? Width, int? Height, string? AspectRatio, string? Resolution)
{
    /// <summary>The side of a square in the resolution 1K.</summary>
    private const int Kilo = 1024;

    /// <summary>The fields, by the document's names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["width", "height", "aspect_ratio", "resolution"];

    public EditAspectRatio? EditAspectRatio => AspectRatio is { } ratio ? new EditAspectRatio(ratio) : default(EditAspectRatio?);

    /// <summary>The nearest that a model generates.</summary>
    /// <param name="size">Both sides at least 1.</param>
    /// <param name="constraints">What the catalogue says of the model.</param>
    /// <param name="maximumWidth">The largest width of a model that is sized by pixels.</param>
    /// <param name="maximumHeight">The largest height of such a model.</param>
    public static SizeFields For(Size size, ImageModelConstraints constraints, int maximumWidth, int maximumHeight)
    {
        if (NearestRatio(size, constraints.AspectRatios) is { } ratio)
        {
            return new(null, null, ratio, NearestResolution(size, constraints.Resolutions));
        }

        // made smaller as a whole, so that the shape stays
        var scale = Math.Min(1, Math.Min((double)maximumWidth / size.Width, (double)maximumHeight / size.Height));
        var divisor = Math.Max(1, constraints.WidthHeightDivisor);
        return new(Fit(size.Width * scale, divisor, maximumWidth), Fit(size.Height * scale, divisor, maximumHeight), null, null);
    }

    /// <summary>The nearest that a model edits to; <see langword="null"/> when the model has no choice of shapes.</summary>
    public static SizeFields? For(Size size, InpaintModelConstraints constraints) =>
        NearestRatio(size, constraints.AspectRatios) is { } ratio ? new SizeFields(null, null, ratio, NearestResolution(size, constraints.Resolutions)) : null;

    private static int Fit(double side, int divisor, int maximum) =>
        Math.Clamp((int)Math.Round(side / divisor, MidpointRounding.AwayFromZero), 1, Math.Max(1, maximum / divisor)) * divisor;

    /// <summary>Of ratios such as "16:9"; "auto" is none.</summary>
    private static string? NearestRatio(Size size, IReadOnlyList<string>? ratios) =>
        (ratios ?? [])
            .Select(static ratio => (Text: ratio, Value: RatioOf(ratio)))
            .Where(static ratio => ratio.Value > 0)
            .OrderBy(ratio => Distance((double)size.Width / size.Height, ratio.Value))
            .FirstOrDefault().Text;

    /// <summary>Of resolutions such as "2K", by the number of pixels. They decide the price: of two that are as near, the smaller.</summary>
    private static string? NearestResolution(Size size, IReadOnlyList<string>? resolutions) =>
        (resolutions ?? [])
            .Select(static resolution => (Text: resolution, Value: SideOf(resolution)))
            .Where(static resolution => resolution.Value > 0)
            .OrderBy(resolution => Distance(Math.Sqrt((double)size.Width * size.Height), resolution.Value))
            .ThenBy(static resolution => resolution.Value)
            .FirstOrDefault().Text;

    private static double Distance(double one, double other) => Math.Abs(Math.Log(one / other));

    private static double RatioOf(string ratio)
    {
        var colon = ratio.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Number(ratio.AsSpan(0, colon)) is > 0 and var across && Number(ratio.AsSpan(colon + 1)) is > 0 and var down ? (double)across / down : 0;
    }

    private static int SideOf(string resolution) => resolution.EndsWith('K') ? Number(resolution.AsSpan(0, resolution.Length - 1)) * Kilo : 0;

    /// <summary>A whole number of at most four digits; 0 when it is none.</summary>
    private static int Number(ReadOnlySpan<char> text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
