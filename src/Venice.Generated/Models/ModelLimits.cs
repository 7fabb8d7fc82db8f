using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>
/// Lets a model's own prompt limit stand in for the document's, which is too low for many models. It only ever lets more pass: what is too long for the model is told by
/// <see cref="ModelRules"/>, and refused or not as the options say.
/// </summary>
internal sealed class ModelLimits(CatalogueCache catalogue)
{
    private const string PromptLimit = "promptCharacterLimit";

    public double? Find(IValidatable request, string name)
    {
        if (name != PromptLimit || catalogue.IsEmpty || request is not IImageRequest known)
        {
            return null;
        }

        var job = known.Describe();
        return !job.IsDialect // whose own limit is the service's, whatever the model takes
            && catalogue.Peek(job.Kind)?.FindFor(job)?.PromptCharacterLimit is { } limit
            && ImageJob.Fits(job.Prompt, limit) && ImageJob.Fits(job.NegativePrompt, limit) ? limit : null;
    }
}
