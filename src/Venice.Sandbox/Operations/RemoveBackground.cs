using Venice.Sandbox.Answers;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Imaging.Drawing;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>POST /image/background-remove.</summary>
internal static class RemoveBackground
{
    private const int Longest = 4096;

    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        IReadOnlyList<InputImage> inputs = [.. InputImage.ReadAll(request, "image"), .. InputImage.ReadAll(request, "image_url")];
        if (inputs is not [var input])
        {
            throw Refusal.Field("image", "Expected exactly one of image and image_url");
        }

        Till.DemandCredit(request, state);
        var model = ModelChoice.Find(state, "bria-bg-remover", "image");
        int width = input.Header?.Width ?? 1024, height = input.Header?.Height ?? 1024;
        var shrink = Math.Max(1, Math.Max(width, height) / (double)Longest);
        var subject = new PictureSubject("background-remove", model.Id, 0, Math.Max(1, (int)(width / shrink)), Math.Max(1, (int)(height / shrink)), input.Digest);
        return Answer.OfBytes(200, "image/png", PictureEncoder.Encode(CutOut.Apply(PictureArtist.Draw(subject)), PictureFormat.Png))
            .Charge(request, state, model.PriceUsd(null, null), model.Id);
    }
}
