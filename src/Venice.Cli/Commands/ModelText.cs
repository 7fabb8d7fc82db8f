using System.Globalization;

namespace Venice.Cli.Commands;

/// <summary>Tells about a model in words.</summary>
internal static class ModelText
{
    private const int NameWidth = 13;

    /// <summary>What matters for a choice, in one line.</summary>
    public static string Summarize(ModelInfo model)
    {
        var image = new ImageModel(model);
        string[] facts = [image.IsOffline ? "offline" : "", ShortSize(image), PriceText.Range(image), string.Join(' ', image.Traits)];
        return string.Join("; ", facts.Where(static fact => fact.Length > 0));
    }

    /// <summary>Everything that a request has to know, a line each; the prices as a table where there are several.</summary>
    public static IEnumerable<string> Describe(ModelInfo info)
    {
        var model = new ImageModel(info);
        yield return $"{model.Id}  {(model.Name == model.Id ? "" : model.Name)}".TrimEnd();
        foreach (var (name, value) in Details(model).Concat(PriceText.Lines(model)))
        {
            if (value.Length > 0)
            {
                yield return $"{name.PadRight(NameWidth)}{value}";
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Details(ImageModel model)
    {
        var isEdit = model.Type == ModelType.Inpaint;
        yield return ("kind", Kind(model));
        yield return ("state", model.IsOffline ? "offline at present" : "");
        yield return ("sized by", Size(model));
        yield return ("ratios", WithDefault(model.AspectRatios, model.DefaultAspectRatio));
        yield return ("", isEdit && !model.TakesAspectRatioForOneImage ? "without effect when a single picture is edited" : "");
        yield return ("resolutions", WithDefault(model.Resolutions, model.DefaultResolution));
        yield return ("qualities", WithDefault([.. model.Qualities.Select(static quality => quality.Value)], model.DefaultQuality?.Value));
        yield return ("prompt", model.PromptCharacterLimit is { } limit ? Text($"at most {limit} characters") : "");
        yield return ("steps", model.Steps is { } steps ? Text($"at most {steps.Max} (default {steps.Default})") : "");
        yield return ("styles", model.MaxStyleReferences == 0 ? "" : Text($"at most {model.MaxStyleReferences} style references{(model.SupportsStyleStrength ? "" : ", whose strength is ignored")}"));
        yield return ("pictures", !isEdit ? "" : model.MaxInputImages == 1 ? "one handed over" : Text($"at most {model.MaxInputImages} handed over"));
        yield return ("web search", model.SupportsWebSearch is { } searches ? (searches ? "yes, for an extra charge" : "no") : "");
        yield return ("traits", string.Join(' ', model.Traits));
        yield return ("privacy", Privacy(model.Privacy));
        yield return ("retires", model.Deprecation is { } end ? Text($"{end.RemovesAt:yyyy-MM-dd}{(end.ReplacementModelId is { Length: > 0 } next ? $"; move to {next}" : "")}") : "");
    }

    private static string Kind(ImageModel model) =>
        model.Type == ModelType.Image ? (model.SizeClass == SizeClass.None ? "image: makes none from texts" : "image: makes pictures from texts")
        : model.Type == ModelType.Inpaint ? "inpaint: edits pictures"
        : model.Type == ModelType.Upscale ? "upscale: enlarges pictures"
        : model.Type.Value;

    private static string Size(ImageModel model) => model.SizeClass switch
    {
        SizeClass.Pixels => Text($"--width and --height, in multiples of {model.SizeDivisor}"),
        SizeClass.AspectRatio => "--aspect-ratio",
        SizeClass.Resolution => "--aspect-ratio and --resolution",
        _ => "",
    };

    private static string ShortSize(ImageModel model) => model.SizeClass switch
    {
        SizeClass.Pixels => Text($"width and height in multiples of {model.SizeDivisor}"),
        SizeClass.AspectRatio => string.Join(' ', model.AspectRatios),
        SizeClass.Resolution => $"{string.Join(' ', model.AspectRatios)} at {string.Join(' ', model.Resolutions)}",
        _ => "",
    };

    private static string Privacy(ModelPrivacy privacy) =>
        privacy == ModelPrivacy.Private ? "private: nothing is kept"
        : privacy == ModelPrivacy.Anonymized ? "anonymized: the operator may keep the data, but does not learn whose it is"
        : privacy.Value ?? "";

    private static string WithDefault(IReadOnlyList<string> values, string? usual) =>
        values.Count == 0 ? "" : $"{string.Join(' ', values)}{(usual is { Length: > 0 } ? $" (default {usual})" : "")}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
