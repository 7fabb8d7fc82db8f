using System.Globalization;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>Looks at the pictures that are handed over before anything is sent: their size, and whether they are what they claim to be.</summary>
internal static class ImageInputRules
{
    /// <summary>Where a picture's size stands: in JPEG it comes after what cameras and editors tell.</summary>
    private const int LongestHead = 256 * 1024;

    /// <exception cref="IOException">A file is not there, or cannot be read.</exception>
    public static async ValueTask<IReadOnlyList<Violation>> CheckAsync(IReadOnlyList<ImageInput> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count == 0)
        {
            return [];
        }

        var found = new List<Violation>();
        foreach (var input in inputs)
        {
            await CheckAsync(input, found, cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    private static async ValueTask CheckAsync(ImageInput input, List<Violation> found, CancellationToken cancellationToken)
    {
        FilePreview? looked;
        try
        {
            looked = await input.File.PreviewAsync(LongestHead, cancellationToken).ConfigureAwait(false);
        }
        catch (FormatException)
        {
            found.Add(new(input.Path, "format", "must be base64, a data URI with base64, or an http(s) address; for a file on disk use FileInput.FromFile."));
            return;
        }

        if (looked is { } preview)
        {
            CheckLength(input, preview, found);
            var header = ImageHeader.Read(preview.Head.Span);
            CheckClaim(input.Path, preview.ClaimedType, header.Format, found);
            CheckPixels(input, (long)header.Width * header.Height, found);
        }
    }

    private static void CheckLength(ImageInput input, FilePreview preview, List<Violation> found)
    {
        if (preview.Length == 0)
        {
            found.Add(new(input.Path, "minLength", "is empty."));
        }
        else if (preview.Length >= input.Limits.MaxBytes)
        {
            Add(found, input.Path, "maxLength", $"has {preview.Length} bytes, and must have fewer than {input.Limits.MaxBytes}.");
        }
    }

    /// <summary>Other types than these three are the service's to judge.</summary>
    private static void CheckClaim(string path, string? claimed, ImageFormat format, List<Violation> found)
    {
        var type = claimed?.Split(';')[0].Trim().ToLowerInvariant();
        var announced = type switch
        {
            "image/png" => ImageFormat.Png,
            "image/jpeg" or "image/jpg" => ImageFormat.Jpeg,
            "image/webp" => ImageFormat.Webp,
            _ => default,
        };
        var isKnown = format != default;
        if (announced == default ? isKnown && type?.StartsWith("image/", StringComparison.Ordinal) == true : announced != format)
        {
            Add(found, path, "contentMediaType", $"is announced as another type than its bytes show ({(isKnown ? format.Value : "none of PNG, JPEG and WebP")}).");
        }
    }

    private static void CheckPixels(ImageInput input, long pixels, List<Violation> found)
    {
        var limits = input.Limits;
        if (pixels <= 0)
        {
            return; // not told by its first bytes
        }

        if (pixels < limits.MinPixels || pixels > limits.MaxPixels)
        {
            Add(found, input.Path, "pixels", $"has {pixels} pixels, and must have {limits.MinPixels} to {limits.MaxPixels}.");
        }
        else if (limits.ResultPixels > 0 && pixels * limits.Scale * limits.Scale > limits.ResultPixels)
        {
            Add(found, input.Path, "pixels", $"has {pixels} pixels, and the enlarged picture may have at most {limits.ResultPixels}.");
        }
    }

    private static void Add(List<Violation> found, string path, string rule, FormattableString message) =>
        found.Add(new(path, rule, message.ToString(CultureInfo.InvariantCulture)));
}
