using System.Globalization;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Catalogue;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>Finds the model that a request names and holds the request against the model's own limits.</summary>
internal static class ModelChoice
{
    /// <exception cref="Refusal">404: there is no such model of this type.</exception>
    public static SandboxModel Find(SandboxState state, string name, string type) =>
        state.Catalogue.Find(name, type) ?? throw Refusal.Standard(404, "MODEL_NOT_FOUND: the specified model is not in the sandbox's catalogue");

    /// <summary>The length is counted in characters as people count them in JSON Schema: code points.</summary>
    public static void DemandPrompt(JudgedRequest request, SandboxModel model, string field)
    {
        if (request.Text(field) is { } text && model.PromptCharacterLimit is { } limit && text.EnumerateRunes().Count() > limit)
        {
            throw Refusal.Field(field, FormattableString.Invariant($"The model takes at most {limit} characters"));
        }
    }

    public static void DemandSteps(JudgedRequest request, SandboxModel model)
    {
        // models that are sized by ratio ignore the steps
        if (model.AspectRatios.Count == 0 && request.Number("steps") is { } steps && model.MaximumSteps is { } most && (steps < 1 || steps > most))
        {
            throw Refusal.Field("steps", FormattableString.Invariant($"The model takes 1 to {most} steps"));
        }
    }

    /// <summary>Says so when the model is about to be retired.</summary>
    public static Answer WithDeprecation(this Answer answer, SandboxModel model)
    {
        if (model.Deprecation is not { } deprecation)
        {
            return answer;
        }

        var date = (string)deprecation["date"]!;
        answer.With("x-venice-model-deprecation-warning", string.Create(CultureInfo.InvariantCulture, $"The model {model.Id} will be retired on {date[..10]}."))
            .With("x-venice-model-deprecation-date", date)
            .With("x-venice-deprecated", "true");
        return (string?)deprecation["replacementModelId"] is { } replacement ? answer.With("x-venice-deprecated-replacement", replacement) : answer;
    }
}
