using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Contracts;
using Venice.Contracts.Covering;

namespace Venice.Cli.Contracts;

/// <summary>Makes, of the contract's requests, ones that a live service understands and that cost as little as possible: the cheapest model with a sure price, nothing that costs extra, a real picture.</summary>
internal sealed class LiveRequests(VeniceClient client)
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAQAAAAEAAQAAAAB0CZXLAAAANElEQVR42u3KIQEAAAwCMErSvwoRbi82vfQQQRAEQRAEQRAEQRAEQRAEQRAEQRAEQRCE32FnRqCXJu4DAwAAAABJRU5ErkJggg==";

    private static readonly string[] Extras = ["enhance_prompt", "enable_web_search"];

    private IReadOnlyList<string>? _styles;

    /// <returns>What it will cost at most, in US dollars; <see langword="null"/> when that is not known.</returns>
    public async Task<decimal?> PrepareAsync(PactRequest request, CancellationToken cancellationToken)
    {
        if (request.Json is not JsonObject body)
        {
            // the fields of a form are of another's making: only what has one price is known
            return await EstimateFormAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (body.ContainsKey("style_preset"))
        {
            _styles ??= await client.Images.ListStylesAsync(cancellationToken).ConfigureAwait(false);
        }

        Fill(body, _styles is { Count: > 0 } styles ? styles[0] : null);
        var kind = request.Path.Contains("edit", StringComparison.Ordinal) ? ModelType.Inpaint : ModelType.Image;
        if (!body.ContainsKey("model"))
        {
            return await EstimateAsync(request.Path, body, cancellationToken).ConfigureAwait(false);
        }

        var cheapest = default((string Model, decimal Usd)?);
        foreach (var model in await client.Models.GetCatalogueAsync(kind, cancellationToken).ConfigureAwait(false))
        {
            body["model"] = model.Id;
            if (!model.IsOffline && model.Deprecation is null && await EstimateAsync(request.Path, body, cancellationToken).ConfigureAwait(false) is { } usd && (cheapest is null || usd < cheapest.Value.Usd))
            {
                cheapest = (model.Id, usd);
            }
        }

        body["model"] = cheapest?.Model ?? ModelTrait(kind);
        return cheapest?.Usd;
    }

    private static string ModelTrait(ModelType kind) => kind == ModelType.Image ? "default" : "firered-image-edit";

    private static void Fill(JsonObject body, string? style)
    {
        Set(body, "aspect_ratio", "1:1", "text");
        Set(body, "resolution", "1K", "text");
        Set(body, "style_preset", style ?? "text", "text");
        Set(body, "image", Picture, "text");
        Set(body, "prompt", "a lamp", "text");
        if (body["style_references"] is JsonArray { Count: > 0 } references && references[0] is JsonObject reference)
        {
            reference["image"] = Picture;
        }

        foreach (var extra in Extras.Where(body.ContainsKey))
        {
            body[extra] = false;
        }

        foreach (var side in new[] { "width", "height" }.Where(body.ContainsKey))
        {
            body[side] = 512;
        }
    }

    private static void Set(JsonObject body, string member, string value, string only)
    {
        if (body[member] is JsonValue known && known.TryGetValue<string>(out var text) && text == only)
        {
            body[member] = value;
        }
    }

    private Task<decimal?> EstimateFormAsync(PactRequest request, CancellationToken cancellationToken)
    {
        request.ReplaceText("name=\"enhance_prompt\"\r\n\r\ntrue", "name=\"enhance_prompt\"\r\n\r\nfalse");
        request.ReplaceText("name=\"resolution\"\r\n\r\ntext", "name=\"resolution\"\r\n\r\n1K");
        request.ReplaceText("name=\"model\"\r\n\r\ntext", $"name=\"model\"\r\n\r\n{ModelTrait(ModelType.Inpaint)}");
        var fields = request.Form is { } content ? MultipartReading.Read(content) : [];
        var body = new JsonObject();
        foreach (var (name, value) in fields)
        {
            var text = (string?)value ?? "";
            JsonNode known = text == MultipartReading.File ? Picture : text is "true" or "false" ? text == "true" : decimal.TryParse(text, out var number) ? number : text;
            body[name] = name == "images" ? new JsonArray(known) : known;
        }

        return EstimateAsync(request.Path, body, cancellationToken);
    }

    private async Task<decimal?> EstimateAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        if (Read(path, body) is not { } request)
        {
            return null;
        }

        var estimate = await client.Models.EstimateAsync(request, cancellationToken).ConfigureAwait(false);
        return estimate is { IsExact: true, HasPrice: true } ? estimate.Total.Usd : null;
    }

    private static IImageRequest? Read(string path, JsonObject body)
    {
        try
        {
            return path switch
            {
                "/image/generate" => body.Deserialize<GenerateImageRequest>(),
                "/images/generations" => body.Deserialize<SimpleGenerateImageRequest>(),
                "/image/edit" => body.Deserialize<EditImageRequest>(),
                "/image/multi-edit" => body.Deserialize<MultiEditImageRequest>(),
                "/image/upscale" => body.Deserialize<UpscaleImageRequest>(),
                "/image/background-remove" => body.Deserialize<BackgroundRemoveImageRequest>(),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
