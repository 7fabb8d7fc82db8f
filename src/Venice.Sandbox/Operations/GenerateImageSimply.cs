using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Imaging.Drawing;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>POST /images/generations, the dialect of other clients.</summary>
internal static class GenerateImageSimply
{
    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        var model = ModelChoice.Find(state, request.Text("model") ?? "default", "image");
        var size = Size(request.Text("size"));
        var format = PictureFormats.FromName(request.Text("output_format"), PictureFormat.Png);
        Till.DemandCredit(request, state);

        var picture = PictureArtist.Draw(new PictureSubject(request.Text("prompt")!, model.Id, state.NextSeed(), size.Width, size.Height));
        var file = PictureEncoder.Encode(picture, format);
        var item = string.Equals(request.Text("response_format"), "url", StringComparison.Ordinal)
            ? new JsonObject { ["url"] = $"data:{format.MediaType()};base64,{Convert.ToBase64String(file)}" } // the service's "url" is a data URL, no address
            : new JsonObject { ["b64_json"] = Convert.ToBase64String(file) };
        return Answer.OfJson(200, new JsonObject { ["created"] = state.Clock.GetUtcNow().ToUnixTimeSeconds(), ["data"] = new JsonArray(item) })
            .With("x-venice-is-blurred", "false")
            .With("x-venice-is-content-violation", "false")
            .WithDeprecation(model)
            .Charge(request, state, model.PriceUsd(null, null), model.Id);
    }

    private static PictureSize Size(string? name) => name switch
    {
        "256x256" => new PictureSize(256, 256),
        "512x512" => new PictureSize(512, 512),
        "1536x1024" => new PictureSize(1536, 1024),
        "1024x1536" => new PictureSize(1024, 1536),
        "1792x1024" => new PictureSize(1792, 1024),
        "1024x1792" => new PictureSize(1024, 1792),
        _ => new PictureSize(1024, 1024),
    };
}
