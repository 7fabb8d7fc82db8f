using Venice.Sandbox.Answers;
using Venice.Sandbox.Catalogue;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Imaging.Drawing;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>POST /image/edit, and what it shares with its sibling for several pictures.</summary>
internal static class EditImage
{
    public const string DefaultModel = "firered-image-edit";

    private const long LeastPixels = 65_536;
    private const long MostPixels = 33_177_600;

    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        var model = ModelChoice.Find(state, request.Text("model") ?? request.Text("modelId") ?? DefaultModel, "inpaint");
        var inputs = InputImage.ReadAll(request, "image");
        return inputs.Count == 1 ? Draw(request, state, model, inputs, "image") : throw Refusal.Field("image", "Expected one image");
    }

    public static Answer Draw(JudgedRequest request, SandboxState state, SandboxModel model, IReadOnlyList<InputImage> inputs, string field)
    {
        ModelChoice.DemandPrompt(request, model, "prompt");
        foreach (var input in inputs)
        {
            input.DemandPixels(field, LeastPixels, MostPixels);
        }

        var size = PictureSize.ForEdit(request, model, inputs[0].Header);
        Till.DemandCredit(request, state);
        var details = string.Join('\n', inputs.Select(static input => input.Digest));
        var picture = PictureArtist.Draw(new PictureSubject(PromptEnhancement.Apply(request), model.Id, 0, size.Width, size.Height, details));
        var format = PictureFormats.FromName(request.Text("output_format"), request.Text("resolution") is "2K" or "4K" ? PictureFormat.Jpeg : PictureFormat.Png);
        return Answer.OfBytes(200, format.MediaType(), PictureEncoder.Encode(picture, format))
            .With("x-venice-is-content-violation", "false")
            .With("x-venice-model-id", model.Id)
            .With("x-venice-model-name", model.Name)
            .WithEnhancement(request)
            .WithDeprecation(model)
            .Charge(request, state, model.PriceUsd(request.Text("resolution"), request.Text("quality"), inputs.Count) + Extras.PriceUsd(request, model), model.Id);
    }
}
