using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Drawing;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Venice;

/// <summary>Asks the service, once in a while and only when a size is wished for, how its models are sized. That is free.</summary>
[Experimental(VeniceImageGenerator.DiagnosticId, UrlFormat = VeniceImageGenerator.DiagnosticUrl)]
internal sealed class SizeCatalogue(VeniceClient client)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Listing> _listings = new(StringComparer.Ordinal);

    /// <summary>The fields that make a model generate in the size that is wished for; none when no size is.</summary>
    /// <exception cref="ArgumentException">The size is none, is set twice, or the catalogue does not tell how the model is sized.</exception>
    /// <exception cref="VeniceApiException">The catalogue could not be had; nothing was generated.</exception>
    public async ValueTask<SizeFields> SizeAsync(string model, ImageGenerationOptions options, JsonObject fields, CancellationToken cancellationToken)
    {
        if (Wished(options, fields) is not { } size)
        {
            return default;
        }

        var found = await FindAsync(model, ModelType.Image, cancellationToken).ConfigureAwait(false);
        return found?.ModelSpec.Constraints?.Image is { } constraints
            ? SizeFields.For(size, constraints, Operation<GenerateImageRequest>.MaximumOf("width"), Operation<GenerateImageRequest>.MaximumOf("height"))
            : throw Unknown("generates", "width and height, or aspect_ratio");
    }

    /// <summary>The same for a model that edits.</summary>
    public async ValueTask<SizeFields> EditSizeAsync(string model, bool isSingle, ImageGenerationOptions options, JsonObject fields, CancellationToken cancellationToken)
    {
        if (Wished(options, fields) is not { } size)
        {
            return default;
        }

        var found = await FindAsync(model, ModelType.Inpaint, cancellationToken).ConfigureAwait(false);
        var constraints = found?.ModelSpec.Constraints?.Inpaint ?? throw Unknown("edits", "aspect_ratio");
        return isSingle && constraints.SingleImageAspectRatio == false
            ? throw Refusal.OfOptions("ImageSize is set, and this model keeps the shape of a single picture. Leave it out.")
            : SizeFields.For(size, constraints) ?? throw Refusal.OfOptions("ImageSize is set, and this model takes its size from the picture. Leave it out.");
    }

    private static Size? Wished(ImageGenerationOptions options, JsonObject fields)
    {
        if (options.ImageSize is not { } size)
        {
            return null;
        }

        if (size.Width < 1 || size.Height < 1)
        {
            throw Refusal.OfOptions("ImageSize has a side of no length; both are in pixels, and at least 1.");
        }

        return SizeFields.Names.FirstOrDefault(fields.ContainsKey) is { } twice
            ? throw Refusal.OfOptions($"ImageSize and the additional property '{twice}' are both set; set one of them.")
            : size;
    }

    private async ValueTask<ModelInfo?> FindAsync(string model, ModelType type, CancellationToken cancellationToken)
    {
        if (!_listings.TryGetValue(type.Value, out var listing) || TimeProvider.System.GetElapsedTime(listing.Time) > Lifetime)
        {
            var time = TimeProvider.System.GetTimestamp();
            var models = await client.Models.ListAsync(new ModelTypeFilter(type.Value), cancellationToken).ConfigureAwait(false);
            listing = _listings[type.Value] = new(time, models, await client.Models.GetTraitsAsync(type, cancellationToken).ConfigureAwait(false));
        }

        return listing.Find(model) ?? (listing.Traits.TryGetValue(model, out var id) ? listing.Find(id) : null);
    }

    private static ArgumentException Unknown(string does, string instead) => Refusal.OfOptions(
        $"ImageSize is set, and the catalogue does not tell how the model is sized, or has no such model that {does}. Leave ImageSize out, and set {instead} in AdditionalProperties.");

    private sealed record Listing(long Time, IReadOnlyList<ModelInfo> Models, IReadOnlyDictionary<string, string> Traits)
    {
        public ModelInfo? Find(string id) => Models.FirstOrDefault(model => string.Equals(model.Id, id, StringComparison.Ordinal));
    }
}
