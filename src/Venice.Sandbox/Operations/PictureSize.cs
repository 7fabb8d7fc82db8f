using System.Globalization;
using Venice.Sandbox.Catalogue;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>How large a picture becomes.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    private const int Usual = 1024;
    private const int LongestDrawn = 4096;

    /// <summary>By pixels, or by aspect ratio and resolution, as the model has it.</summary>
    public static PictureSize ForGeneration(JudgedRequest request, SandboxModel model)
    {
        var ratio = request.Text("aspect_ratio");
        if (model.AspectRatios.Count == 0 && ratio is null)
        {
            return new PictureSize(Pixels(request, "width", model), Pixels(request, "height", model));
        }

        if (request.Integer("width") is { } width && request.Integer("height") is { } height && ratio is null)
        {
            // a model that is sized by ratio takes the nearest it can do
            return ByRatio(width, height, LongSide(request, model));
        }

        var (across, down) = Ratio(ratio ?? model.DefaultAspectRatio, model);
        return ByRatio(across, down, LongSide(request, model));
    }

    /// <summary>Of the input's shape and size, unless ratio or resolution say otherwise.</summary>
    public static PictureSize ForEdit(JudgedRequest request, SandboxModel model, ImageHeader? input)
    {
        var ratio = request.Text("aspect_ratio");
        var isFree = ratio is null or "auto";
        var (across, down) = isFree ? (input?.Width ?? Usual, input?.Height ?? Usual) : Ratio(ratio!, model);
        var isResized = request.Text("resolution") is not null || !isFree || input is null;
        return ByRatio(across, down, isResized ? LongSide(request, model) : Math.Min(LongestDrawn, Math.Max(across, down)));
    }

    /// <summary>Reads "16:9"; "auto" is a square for want of something to follow.</summary>
    private static (int Across, int Down) Ratio(string text, SandboxModel model)
    {
        if (model.AspectRatios.Count > 0 && !model.AspectRatios.Contains(text, StringComparer.Ordinal))
        {
            throw Refusal.Field("aspect_ratio", $"The model takes {string.Join(", ", model.AspectRatios)}");
        }

        if (string.Equals(text, "auto", StringComparison.Ordinal))
        {
            return (1, 1);
        }

        var parts = text.Split(':');
        return parts.Length == 2 && Part(parts[0], out var across) && Part(parts[1], out var down)
            ? (across, down)
            : throw Refusal.Field("aspect_ratio", "Expected two whole numbers such as 16:9");
    }

    private static bool Part(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is >= 1 and <= 100;

    private static int LongSide(JudgedRequest request, SandboxModel model)
    {
        var resolution = request.Text("resolution");
        if (resolution is not null && model.Resolutions.Count > 0 && !model.Resolutions.Contains(resolution, StringComparer.Ordinal))
        {
            throw Refusal.Field("resolution", $"The model takes {string.Join(", ", model.Resolutions)}");
        }

        return resolution switch { "2K" => 2 * Usual, "4K" => 4 * Usual, _ => Usual };
    }

    private static PictureSize ByRatio(int across, int down, int longSide)
    {
        double longer = Math.Max(across, down);
        return new PictureSize(Math.Max(1, (int)Math.Round(longSide * across / longer)), Math.Max(1, (int)Math.Round(longSide * down / longer)));
    }

    private static int Pixels(JudgedRequest request, string field, SandboxModel model)
    {
        var pixels = request.Integer(field) ?? Usual;
        return pixels % model.WidthHeightDivisor == 0
            ? pixels
            : throw Refusal.Field(field, FormattableString.Invariant($"The model takes multiples of {model.WidthHeightDivisor}"));
    }
}
