using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>POST /image/multi-edit.</summary>
internal static class MultiEditImage
{
    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        var model = ModelChoice.Find(state, request.Text("modelId") ?? EditImage.DefaultModel, "inpaint");
        var inputs = InputImage.ReadAll(request, "images");
        if (inputs.Count == 0 || inputs.Count > model.MaximumInputImages)
        {
            throw Refusal.Field("images", FormattableString.Invariant($"The model takes 1 to {model.MaximumInputImages} images"));
        }

        return EditImage.Draw(request, state, model, inputs, "images");
    }
}
