using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace Venice;

/// <summary>The options that mean the same for every operation, in the service's words.</summary>
/// <param name="Count">How many pictures; the service's one when <see langword="null"/>.</param>
/// <param name="Format">The file format; the service's choice when <see langword="null"/>.</param>
[Experimental(VeniceImageGenerator.DiagnosticId, UrlFormat = VeniceImageGenerator.DiagnosticUrl)]
internal readonly record struct CheckedOptions(int? Count, ImageFormat? Format)
{
    /// <param name="options">What was asked for.</param>
    /// <param name="maximum">The most pictures that one call of the operation makes.</param>
    /// <exception cref="ArgumentException">An option asks for what the service cannot do.</exception>
    public static CheckedOptions Of(ImageGenerationOptions options, int maximum)
    {
        if (options.Count is { } count && (count < 1 || count > maximum))
        {
            throw Refusal.OfOptions(maximum == 1
                ? string.Create(CultureInfo.InvariantCulture, $"Count is {count}, and an edit makes one picture. Call once for each picture.")
                : string.Create(CultureInfo.InvariantCulture, $"Count is {count}, and one call makes 1 to {maximum} pictures. Call several times for more."));
        }

        if (options.ResponseFormat is { } format && format != ImageGenerationResponseFormat.Data)
        {
            throw Refusal.OfOptions($"ResponseFormat is {format}, and Venice answers with the pictures themselves. Leave it out, or set Data.");
        }

        if (options.StreamingCount is > 0)
        {
            throw Refusal.OfOptions("StreamingCount is set, and Venice sends no intermediate pictures. Leave it out.");
        }

        return new(options.Count, FormatOf(options.MediaType));
    }

    private static ImageFormat? FormatOf(string? mediaType) => mediaType?.ToUpperInvariant() switch
    {
        null => default(ImageFormat?),
        "IMAGE/PNG" => ImageFormat.Png,
        "IMAGE/JPEG" or "IMAGE/JPG" => ImageFormat.Jpeg,
        "IMAGE/WEBP" => ImageFormat.Webp,
        _ => throw Refusal.OfOptions("MediaType is none that Venice makes: image/png, image/jpeg or image/webp."),
    };
}
