using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Contracts;
using Venice.Contracts.Covering;
using Venice.OpenApi.Validation;

namespace Venice.Cli.Contracts;

/// <summary>
/// Makes, of the requests of Venice's contract, ones that a live service understands and that cost as little as possible: the cheapest model that takes the request and has a sure price,
/// nothing that costs extra, a real picture.
/// </summary>
internal sealed class LiveRequests(VeniceClient client)
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAQAAAAEAAQAAAAB0CZXLAAAANElEQVR42u3KIQEAAAwCMErSvwoRbi82vfQQQRAEQRAEQRAEQRAEQRAEQRAEQRAEQRCE32FnRqCXJu4DAwAAAABJRU5ErkJggg==";

    private const string NoPicture = "names a picture by an address, and a contract knows none at which a service would find one";

    private static readonly string[] Extras = ["enhance_prompt", "enable_web_search"];

    /// <summary>What a model does not use is charged and answered all the same; everything else that does not fit it is refused.</summary>
    private static readonly string[] Harmless = ["ignored", "deprecated"];

    private IReadOnlyList<string>? _styles;

    public async Task<LivePrice> PrepareAsync(ChosenInteraction interaction, CancellationToken cancellationToken)
    {
        var request = interaction.Request;
        if (interaction.IsSafe)
        {
            if (request.Path == "/models")
            {
                request.SetQuery("type", "image"); // every service has some of those
            }

            return new(0); // Venice charges for pictures, and for no question
        }

        // the fields of a form are of another's making: only what has one price is known
        return request.Json is JsonObject body
            ? await PrepareAsync(request.Path, body, cancellationToken).ConfigureAwait(false)
            : await PrepareFormAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<LivePrice> PrepareAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        if (body.ContainsKey("style_preset"))
        {
            _styles ??= await client.Images.ListStylesAsync(cancellationToken).ConfigureAwait(false);
        }

        Fill(body, _styles is { Count: > 0 } styles ? styles[0] : null);
        if (HasPlaceholder(body))
        {
            return new(null, NoPicture);
        }

        var kind = path.Contains("edit", StringComparison.Ordinal) ? ModelType.Inpaint : ModelType.Image;
        if (!body.ContainsKey("model"))
        {
            return new(await EstimateAsync(path, body, cancellationToken).ConfigureAwait(false));
        }

        var cheapest = default((string Model, decimal Usd)?);
        foreach (var model in await client.Models.GetCatalogueAsync(kind, cancellationToken).ConfigureAwait(false))
        {
            body["model"] = model.Id;
            if (!model.IsOffline && model.Deprecation is null && await EstimateAsync(path, body, cancellationToken).ConfigureAwait(false) is { } usd && (cheapest is null || usd < cheapest.Value.Usd))
            {
                cheapest = (model.Id, usd);
            }
        }

        body["model"] = cheapest?.Model ?? ModelTrait(kind);
        return new(cheapest?.Usd);
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

        if (body["images"] is JsonArray images)
        {
            for (var index = 0; index < images.Count; index++)
            {
                if (IsPlaceholder(images[index]))
                {
                    images[index] = Picture;
                }
            }
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

    private static bool HasPlaceholder(JsonNode? node) => node switch
    {
        JsonObject members => members.Any(static member => HasPlaceholder(member.Value)),
        JsonArray items => items.Any(HasPlaceholder),
        _ => IsPlaceholder(node),
    };

    /// <summary>An address of the domain that is kept for examples: nothing is there.</summary>
    private static bool IsPlaceholder(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host is "example.com";

    private async Task<LivePrice> PrepareFormAsync(PactRequest request, CancellationToken cancellationToken)
    {
        request.ReplaceText("name=\"enhance_prompt\"\r\n\r\ntrue", "name=\"enhance_prompt\"\r\n\r\nfalse");
        request.ReplaceText("name=\"resolution\"\r\n\r\ntext", "name=\"resolution\"\r\n\r\n1K");
        request.ReplaceText("name=\"model\"\r\n\r\ntext", $"name=\"model\"\r\n\r\n{ModelTrait(ModelType.Inpaint)}");
        var body = new JsonObject();
        foreach (var (name, text) in request.Form is { } content ? MultipartReading.Parts(content) : [])
        {
            var value = Value(text);
            if (name != "images")
            {
                body[name] = value;
            }
            else if (body[name] is JsonArray images)
            {
                images.Add(value);
            }
            else
            {
                body[name] = new JsonArray(value);
            }
        }

        return HasPlaceholder(body) ? new(null, NoPicture) : new(await EstimateAsync(request.Path, body, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The field of a form as the JSON that means the same.</summary>
    private static JsonNode Value(string text) =>
        text == MultipartReading.File ? Picture
        : text is "true" or "false" ? text == "true"
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : text;

    /// <returns>What the request costs, if the contract and the model take it and its price is sure.</returns>
    private async Task<decimal?> EstimateAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        if (Read(path, body) is not { } request || ViolationCollector.Collect((IValidatable)request).Count > 0)
        {
            return null;
        }

        var check = await client.Models.CheckAsync(request, cancellationToken).ConfigureAwait(false);
        if (check.Violations.Any(static violation => !Harmless.Contains(violation.Rule)))
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
