using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>Which settings of size a model takes, and which values.</summary>
internal static class SizeRules
{
    public static void Check(ImageModel model, ImageJob job, List<Violation> found)
    {
        if (job.IsDialect || model.SizeClass == SizeClass.None)
        {
            return; // the dialect has sizes of its own
        }

        CheckPixels(model, "width", job.Width, found);
        CheckPixels(model, "height", job.Height, found);
        CheckRatio(model, job, found);
        CheckResolution(model, job, found);
    }

    private static void CheckPixels(ImageModel model, string field, int? value, List<Violation> found)
    {
        if (value is not { } pixels)
        {
            return;
        }

        if (model.SizeDivisor is not { } divisor)
        {
            ModelRules.Add(found, field, ModelRules.Ignored, $"is not used by this model, which is sized by {Wanted(model)}.");
        }
        else if (pixels % divisor != 0)
        {
            ModelRules.Add(found, field, "multipleOf", $"must be a multiple of {divisor} for this model.");
        }
    }

    private static void CheckRatio(ImageModel model, ImageJob job, List<Violation> found)
    {
        if (job.AspectRatio is not { } ratio)
        {
            return;
        }

        if (model.AspectRatios.Count == 0)
        {
            ModelRules.Add(found, "aspect_ratio", ModelRules.Ignored, $"is not used by this model, which is sized by {Wanted(model)}.");
        }
        else if (job.InputImages == 1 && !model.TakesAspectRatioForOneImage)
        {
            if (ratio != "auto")
            {
                ModelRules.Add(found, "aspect_ratio", ModelRules.Ignored, $"has no effect on a single picture with this model.");
            }
        }
        else if (!model.AspectRatios.Contains(ratio, StringComparer.Ordinal))
        {
            ModelRules.Add(found, "aspect_ratio", "enum", $"must be one of {string.Join(", ", model.AspectRatios)} for this model.");
        }
    }

    private static void CheckResolution(ImageModel model, ImageJob job, List<Violation> found)
    {
        if (job.Resolution is not { } resolution)
        {
            return;
        }

        if (model.Resolutions.Count == 0)
        {
            ModelRules.Add(found, "resolution", ModelRules.Ignored, $"is not used by this model, which is sized by {Wanted(model)}.");
        }
        else if (!model.Resolutions.Contains(resolution, StringComparer.Ordinal))
        {
            ModelRules.Add(found, "resolution", "enum", $"must be one of {string.Join(", ", model.Resolutions)} for this model.");
        }
    }

    private static string Wanted(ImageModel model) => model.SizeClass switch
    {
        SizeClass.Pixels => FormattableString.Invariant($"width and height in multiples of {model.SizeDivisor}"),
        SizeClass.Resolution => $"aspect_ratio ({string.Join(", ", model.AspectRatios)}) and resolution ({string.Join(", ", model.Resolutions)})",
        _ => $"aspect_ratio ({string.Join(", ", model.AspectRatios)})",
    };
}
