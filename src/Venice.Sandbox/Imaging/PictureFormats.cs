namespace Venice.Sandbox.Imaging;

/// <summary>What the formats are called on the wire.</summary>
internal static class PictureFormats
{
    /// <summary>The format of a wire name; <paramref name="fallback"/> for anything else, which the document's enum has rejected before.</summary>
    public static PictureFormat FromName(string? name, PictureFormat fallback) => name switch
    {
        "png" => PictureFormat.Png,
        "jpeg" => PictureFormat.Jpeg,
        "webp" => PictureFormat.WebP,
        _ => fallback,
    };

    public static string MediaType(this PictureFormat format) => format switch
    {
        PictureFormat.Png => "image/png",
        PictureFormat.Jpeg => "image/jpeg",
        _ => "image/webp",
    };
}
