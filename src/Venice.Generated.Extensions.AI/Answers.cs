using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Venice;

/// <summary>Turns the client's answers into those of Microsoft.Extensions.AI.</summary>
[Experimental(VeniceImageGenerator.DiagnosticId, UrlFormat = VeniceImageGenerator.DiagnosticUrl)]
internal static class Answers
{
    private const string UnknownType = "application/octet-stream";

    public static ImageGenerationResponse Of(GeneratedImages images) => Of(images, announcedType: null);

    /// <summary>Reads the one picture of an edit, and ends the download.</summary>
    public static async Task<ImageGenerationResponse> ReadAsync(ImageDownload download, CancellationToken cancellationToken)
    {
        await using (download.ConfigureAwait(false))
        {
            var image = await download.ReadAsync(cancellationToken).ConfigureAwait(false);
            var headers = download.Details.Headers;
            var pairs = headers.Names.SelectMany(name => headers.GetValues(name).Select(value => KeyValuePair.Create(name, value)));

            // the raw answer of every operation is of one type, so that whoever reads it need not ask which it was
            return Of(VeniceModelFactory.GeneratedImages([image], pairs), download.MediaType);
        }
    }

    // a picture that the service left out is told by the raw answer's violations
    private static ImageGenerationResponse Of(GeneratedImages images, string? announcedType) =>
        new([.. images.Where(static image => image.Length > 0).Select(image => ContentOf(images, image, announcedType))]) { RawRepresentation = images };

    private static AIContent ContentOf(GeneratedImages images, GeneratedImage image, string? announcedType)
    {
        var facts = new AdditionalPropertiesDictionary
        {
            ["is_blurred"] = images.IsBlurred,
            ["is_content_violation"] = images.IsContentViolation,
        };
        Add(facts, "width", image.Width > 0 ? image.Width : null);
        Add(facts, "height", image.Height > 0 ? image.Height : null);
        Add(facts, "seed", images.Seed);
        Add(facts, "model", images.Details.ModelId);
        Add(facts, "request_id", images.RequestId);
        Add(facts, "balance_usd", images.Balance.Usd);
        Add(facts, "balance_diem", images.Balance.Diem);
        Add(facts, "balance_wallet_usd", images.Balance.WalletUsd);
        return new DataContent(image.Bytes, MediaTypeOf(image, announcedType)) { AdditionalProperties = facts, RawRepresentation = image };
    }

    private static void Add(AdditionalPropertiesDictionary facts, string name, object? value)
    {
        if (value is not null)
        {
            facts[name] = value;
        }
    }

    /// <summary>By the bytes; an announcement counts only where they tell nothing.</summary>
    private static string MediaTypeOf(GeneratedImage image, string? announcedType) => image.Format.IsKnown
        ? $"image/{image.Format.Value}"
        : announcedType is not null && announcedType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? announcedType : UnknownType;
}
