using Venice.Sandbox.Answers;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Imaging.Drawing;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>POST /image/upscale: a new picture of the enlarged size, since the sandbox reads an input's header and not its pixels.</summary>
internal static class UpscaleImage
{
    private const long LeastPixels = 65_536;
    private const double MostPixels = 16_777_216;

    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        var input = InputImage.ReadAll(request, "image") is [var only] ? only : throw Refusal.Field("image", "Expected one image");
        input.DemandPixels("image", LeastPixels, (long)MostPixels);
        double width = input.Header?.Width ?? 512, height = input.Header?.Height ?? 512, scale = request.Number("scale") ?? 2;
        if (width * height * scale * scale > MostPixels)
        {
            // as the service does: four becomes less without a word, two is refused
            scale = scale > 2 ? Math.Sqrt(MostPixels / (width * height)) : throw Refusal.Field("image", "The enlarged image would have more than 16777216 pixels");
        }

        int across = (int)(width * scale), down = (int)(height * scale);
        if (Math.Max(across, down) > Picture.MaximumSide)
        {
            throw Refusal.Field("image", "The enlarged image would be too long");
        }

        Till.DemandCredit(request, state);
        var model = ModelChoice.Find(state, "upscaler", "upscale");
        var picture = PictureArtist.Draw(new PictureSubject("upscale", model.Id, 0, across, down, input.Digest));
        return Answer.OfBytes(200, "image/png", PictureEncoder.Encode(picture, PictureFormat.Png))
            .Charge(request, state, scale > 2 ? 0.08m : 0.02m, model.Id);
    }
}
