using System.Globalization;
using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Catalogue;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Imaging.Drawing;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>POST /image/generate.</summary>
internal static class GenerateImages
{
    private const long LargestSeed = 999_999_999;

    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        var began = state.Clock.GetTimestamp();
        var isBinary = request.Flag("return_binary");
        if (isBinary && request.Integer("variants") is > 1)
        {
            throw Refusal.Field("variants", "Variants can only be generated when return_binary is false");
        }

        var model = ModelChoice.Find(state, request.Text("model")!, "image");
        ModelChoice.DemandPrompt(request, model, "prompt");
        ModelChoice.DemandPrompt(request, model, "negative_prompt");
        ModelChoice.DemandSteps(request, model);
        DemandStyle(request, state);
        var details = Details(request, model);
        var size = PictureSize.ForGeneration(request, model);
        var format = PictureFormats.FromName(request.Text("format"), PictureFormat.WebP);
        var seed = request.Integer("seed") ?? state.NextSeed();
        Till.DemandCredit(request, state);

        var prepared = state.Clock.GetTimestamp();
        var files = new List<byte[]>();
        for (var variant = 0; variant < (request.Integer("variants") ?? 1); variant++)
        {
            var picture = PictureArtist.Draw(new PictureSubject(PromptEnhancement.Apply(request), model.Id, Next(seed, variant), size.Width, size.Height, details));
            files.Add(PictureEncoder.Encode(picture, format, PictureMetadata.Of(request, model.Id, Next(seed, variant), size)));
        }

        var answer = isBinary
            ? Answer.OfBytes(200, format.MediaType(), files[0])
            : Answer.OfJson(200, new JsonObject
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"generate-image-{state.NextRequestNumber()}"),
                ["images"] = new JsonArray([.. files.Select(static file => (JsonNode)Convert.ToBase64String(file))]),
                ["request"] = request.Body.DeepClone(),
                ["timing"] = Timing(state, began, prepared),
            });
        return answer
            .With("x-venice-is-blurred", "false")
            .With("x-venice-is-content-violation", "false")
            .With("x-venice-is-adult-model-content-violation", "false")
            .With("x-venice-contains-minor", "false")
            .WithEnhancement(request)
            .WithDeprecation(model)
            .Charge(request, state, (model.PriceUsd(request.Text("resolution"), request.Text("quality")) * files.Count) + Extras.PriceUsd(request, model), model.Id);
    }

    /// <summary>Variants count up from the seed, and stay in its range.</summary>
    private static long Next(long seed, int variant) => seed + variant > LargestSeed ? seed + variant - LargestSeed : seed + variant;

    private static void DemandStyle(JudgedRequest request, SandboxState state)
    {
        if (request.Text("style_preset") is { } style && !state.Catalogue.Styles.Contains(style, StringComparer.Ordinal))
        {
            throw Refusal.Field("style_preset", "Expected one of the names of GET /image/styles");
        }
    }

    /// <summary>What makes a difference to the picture beside prompt, model and seed.</summary>
    private static string Details(JudgedRequest request, SandboxModel model)
    {
        var parts = new List<string> { request.Text("negative_prompt") ?? "", request.Text("style_preset") ?? "" };
        if (request.Body["style_references"] is JsonArray references)
        {
            if (references.Count > model.MaximumStyleReferences)
            {
                throw Refusal.Field("style_references", FormattableString.Invariant($"The model takes at most {model.MaximumStyleReferences} style references"));
            }

            parts.AddRange(references.Select(static reference => InputImage.OfText(reference?["image"], "style_references").Digest));
        }

        return string.Join('\n', parts);
    }

    private static JsonObject Timing(SandboxState state, long began, long prepared)
    {
        double preparation = state.Clock.GetElapsedTime(began, prepared).TotalMilliseconds, drawing = state.Clock.GetElapsedTime(prepared).TotalMilliseconds;
        return new JsonObject
        {
            ["inferenceDuration"] = Math.Round(drawing, 3),
            ["inferencePreprocessingTime"] = Math.Round(preparation, 3),
            ["inferenceQueueTime"] = 0,
            ["total"] = Math.Round(preparation + drawing, 3),
        };
    }
}
