using System.Globalization;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>Holds what a request asks for against what its model takes. No message quotes the request.</summary>
internal static class ModelRules
{
    public const string Ignored = "ignored";
    public const string Deprecated = "deprecated";

    public static ModelCheck Check(ImageModel model, ImageJob job)
    {
        var found = new List<Violation>();
        if (model.Type == job.Kind)
        {
            CheckModel(model, job, found);
            SizeRules.Check(model, job, found);
            CheckPrompts(model, job, found);
            CheckQuality(model, job, found);
            CheckExtras(model, job, found);
            CheckInputs(model, job, found);
        }
        else
        {
            Add(found, job.ModelField, "type", $"is of kind {model.Type.Value}, and this operation takes models of kind {job.Kind.Value}.");
        }

        return new(model, found);
    }

    public static ModelCheck Unknown(ImageJob job, ModelType kind, string suggestion) => new(null,
    [
        new Violation(
            job.ModelField,
            "enum",
            job.Kind != kind ? $"is asked for in the catalogue of kind {kind.Value}, and this operation takes models of kind {job.Kind.Value}."
            : $"is not in the catalogue of kind {kind.Value}; ids are case-sensitive.{suggestion}"),
    ]);

    internal static void Add(List<Violation> found, string path, string rule, FormattableString message) =>
        found.Add(new(path, rule, message.ToString(CultureInfo.InvariantCulture)));

    private static void CheckModel(ImageModel model, ImageJob job, List<Violation> found)
    {
        if (job.IsFromText && model.SizeClass == SizeClass.None)
        {
            Add(found, job.ModelField, "type", $"has no way of sizing in the catalogue: it makes no pictures from texts.");
        }

        if (model.IsOffline)
        {
            Add(found, job.ModelField, "offline", $"is out of service at present.");
        }

        if (model.Deprecation is { } end)
        {
            var date = end.RemovesAt != default ? end.RemovesAt : end.Date;
            var next = end.ReplacementModelId is { Length: > 0 } id ? $"; move to {id}" : "";
            Add(found, job.ModelField, Deprecated, $"retires on {date:yyyy-MM-dd}{next}.");
        }
    }

    private static void CheckPrompts(ImageModel model, ImageJob job, List<Violation> found)
    {
        if (model.PromptCharacterLimit is { } limit)
        {
            CheckPrompt("prompt", job.Prompt, limit, found);
            CheckPrompt("negative_prompt", job.NegativePrompt, limit, found);
        }
    }

    private static void CheckPrompt(string field, string? text, int limit, List<Violation> found)
    {
        if (!ImageJob.Fits(text, limit))
        {
            Add(found, field, "maxLength", $"must have at most {limit} characters for this model.");
        }
    }

    private static void CheckQuality(ImageModel model, ImageJob job, List<Violation> found)
    {
        if (job.Quality is not { } quality || job.IsDialect)
        {
            return; // what the dialect does with a quality is told differently by different sources
        }

        if (model.Qualities.Count == 0)
        {
            Add(found, "quality", Ignored, $"has no effect on this model.");
        }
        else if (!model.Qualities.Contains(quality))
        {
            Add(found, "quality", "enum", $"must be one of {string.Join(", ", model.Qualities.Select(static known => known.Value))} for this model.");
        }
    }

    private static void CheckExtras(ImageModel model, ImageJob job, List<Violation> found)
    {
        if (job.Steps is { } steps)
        {
            if (model.Steps is not { Max: > 0 } known)
            {
                Add(found, "steps", Ignored, $"has no effect on this model.");
            }
            else if (steps < 1 || steps > known.Max)
            {
                Add(found, "steps", "maximum", $"must be 1 to {known.Max} for this model.");
            }
        }

        if (job.SearchesWeb && model.SupportsWebSearch is false)
        {
            Add(found, "enable_web_search", Ignored, $"is not supported by this model.");
        }

        if (job.SkipsThinking && model.SupportsSkippingThinking is false)
        {
            Add(found, "disable_prompt_optimization_thinking", Ignored, $"has no effect on this model.");
        }
    }

    private static void CheckInputs(ImageModel model, ImageJob job, List<Violation> found)
    {
        if (job.StyleReferences > 0 && model.MaxStyleReferences == 0)
        {
            Add(found, "style_references", "maxItems", $"are not taken by this model.");
        }
        else if (job.StyleReferences > model.MaxStyleReferences)
        {
            Add(found, "style_references", "maxItems", $"must have at most {model.MaxStyleReferences} items for this model.");
        }
        else if (job.HasStyleStrength && !model.SupportsStyleStrength)
        {
            Add(found, "style_references", Ignored, $"have no strength on this model.");
        }

        if (job.InputImages > 1 && model.MaxInputImages <= 1)
        {
            Add(found, "images", "maxItems", $"must be a single one: this model does not combine pictures.");
        }
        else if (job.InputImages > Math.Max(1, model.MaxInputImages))
        {
            Add(found, "images", "maxItems", $"must have at most {model.MaxInputImages} items for this model.");
        }
    }
}
