using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Venice.OpenApi;

namespace Venice;

/// <summary>Makes the requests of the three operations from what Microsoft.Extensions.AI asks for.</summary>
/// <remarks>
/// A request of the caller's own, from <see cref="ImageGenerationOptions.RawRepresentationFactory"/>, keeps what it sets; the options fill what it leaves open, and
/// prompt and pictures are those of the call.
/// </remarks>
[Experimental(VeniceImageGenerator.DiagnosticId, UrlFormat = VeniceImageGenerator.DiagnosticUrl)]
internal sealed class RequestBuilder(SizeCatalogue catalogue)
{
    private const string StyleReferences = "style_references";
    private const string Elsewhere = "options.ModelId";
    private const string Prompt = "the request's Prompt";
    private const string Pictures = "the request's OriginalImages";
    private const string Format = "options.MediaType";

    private static readonly Operation<GenerateImageRequest> Generation =
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["model"] = Elsewhere, ["prompt"] = Prompt, ["format"] = Format, ["variants"] = "options.Count" });

    private static readonly Operation<EditImageRequest> Edit =
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["model"] = Elsewhere, ["modelId"] = Elsewhere, ["prompt"] = Prompt, ["image"] = Pictures, ["output_format"] = Format });

    private static readonly Operation<MultiEditImageRequest> MultiEdit =
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["modelId"] = Elsewhere, ["prompt"] = Prompt, ["images"] = Pictures, ["output_format"] = Format });

    public async ValueTask<GenerateImageRequest> GenerationAsync(
        string model, ImageGenerationRequest request, ImageGenerationOptions options, object? raw, CancellationToken cancellationToken)
    {
        var own = Own<GenerateImageRequest>(options, raw, "a request without original images");
        var checkedOptions = CheckedOptions.Of(options, Operation<GenerateImageRequest>.MaximumOf("variants"));
        model = Named(own?.Model) ?? Named(options.ModelId) ?? model;

        // files in style references stay files
        var properties = options.AdditionalProperties ?? [];
        var references = properties.TryGetValue(StyleReferences, out var value) ? value as IEnumerable<StyleReference> : null;
        var fields = new JsonObject { ["model"] = model, ["prompt"] = "" };
        Generation.Add(fields, references is null ? properties : properties.Where(static property => property.Key != StyleReferences));
        var read = Operation<GenerateImageRequest>.Read(fields);
        var basis = own ?? (references is null ? read : read with { StyleReferences = [.. references] });
        var isSized = own is { Width: not null } or { Height: not null } or { AspectRatio: not null } or { Resolution: not null };
        var size = isSized ? default : await catalogue.SizeAsync(model, options, fields, cancellationToken).ConfigureAwait(false);
        return basis with
        {
            Model = model,
            Prompt = Named(request.Prompt) ?? basis.Prompt,
            Format = basis.Format ?? checkedOptions.Format,
            Variants = basis.Variants ?? checkedOptions.Count,
            Width = basis.Width ?? size.Width,
            Height = basis.Height ?? size.Height,
            AspectRatio = basis.AspectRatio ?? size.AspectRatio,
            Resolution = basis.Resolution ?? size.Resolution,
        };
    }

    public async ValueTask<EditImageRequest> EditAsync(
        string model, ImageGenerationRequest request, FileInput original, ImageGenerationOptions options, object? raw, CancellationToken cancellationToken)
    {
        var own = Own<EditImageRequest>(options, raw, "a request with one original image");
        var checkedOptions = CheckedOptions.Of(options, maximum: 1);
        model = Named(own?.Model) ?? Named(options.ModelId) ?? model;
        var fields = new JsonObject { ["image"] = "", ["prompt"] = "" };
        Edit.Add(fields, options.AdditionalProperties);
        var basis = own ?? Operation<EditImageRequest>.Read(fields);
        var isSized = own is { AspectRatio: not null } or { Resolution: not null };
        var size = isSized ? default : await catalogue.EditSizeAsync(model, isSingle: true, options, fields, cancellationToken).ConfigureAwait(false);
        return basis with
        {
            Image = original,
            Model = model,
            Prompt = Named(request.Prompt) ?? basis.Prompt,
            OutputFormat = basis.OutputFormat ?? checkedOptions.Format,
            AspectRatio = basis.AspectRatio ?? size.EditAspectRatio,
            Resolution = basis.Resolution ?? size.Resolution,
        };
    }

    public async ValueTask<MultiEditImageRequest> MultiEditAsync(
        string model, ImageGenerationRequest request, IReadOnlyList<FileInput> originals, ImageGenerationOptions options, object? raw, CancellationToken cancellationToken)
    {
        var own = Own<MultiEditImageRequest>(options, raw, "a request with several original images");
        var checkedOptions = CheckedOptions.Of(options, maximum: 1);
        model = Named(own?.ModelId?.Value) ?? Named(options.ModelId) ?? model;
        var fields = new JsonObject { ["images"] = new JsonArray(), ["prompt"] = "" };
        MultiEdit.Add(fields, options.AdditionalProperties);
        var basis = own ?? Operation<MultiEditImageRequest>.Read(fields);
        var isSized = own is { AspectRatio: not null } or { Resolution: not null };
        var size = isSized ? default : await catalogue.EditSizeAsync(model, isSingle: false, options, fields, cancellationToken).ConfigureAwait(false);
        return basis with
        {
            Images = originals,
            ModelId = new MultiEditModel(model),
            Prompt = Named(request.Prompt) ?? basis.Prompt,
            OutputFormat = basis.OutputFormat ?? checkedOptions.Format,
            AspectRatio = basis.AspectRatio ?? size.EditAspectRatio,
            Resolution = basis.Resolution ?? size.Resolution,
        };
    }

    private static string? Named(string? name) => string.IsNullOrEmpty(name) ? null : name;

    private static TRequest? Own<TRequest>(ImageGenerationOptions options, object? raw, string kind)
        where TRequest : class =>
        raw switch
        {
            null => null,
            TRequest when options.AdditionalProperties is { Count: > 0 } =>
                throw Refusal.OfOptions("AdditionalProperties and RawRepresentationFactory are both set; set the fields in the request that the factory makes."),
            TRequest own => own,
            _ => throw Refusal.OfOptions($"RawRepresentationFactory made a {raw.GetType().Name}; {kind} takes {typeof(TRequest).Name}."),
        };
}
